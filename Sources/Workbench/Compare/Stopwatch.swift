import Foundation

/// Measures programs, each started by a small process of its own: see `StopwatchCommand`.
struct Stopwatch {
  let report: String
  let log: String
  private let interruption: Interruption

  init(folder: URL, interruption: Interruption) {
    self.interruption = interruption
    report = folder.appendingPathComponent("usage.json").path
    log = folder.appendingPathComponent("log.txt").path
  }

  /// What the program took; throws with its last lines if it fails.
  func measure(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws -> ProcessUsage {
    try interruption.check()
    for path in [report, log] where FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    guard let own = Bundle.main.executablePath else { throw CompareFailure("The Workbench does not find its own program.") }
    let child = ChildProcess(
      program: own, arguments: ["stopwatch", "--report", report, "--log", log, "--", program] + arguments,
      environment: ProcessInfo.processInfo.environment.merging(environment) { $1 }, log: log)
    let ending = try child.run().ending
    // It ends the program too, which is no failure of the program then.
    try interruption.check()
    switch ending {
    case .exit(0): return try JSONDecoder().decode(ProcessUsage.self, from: Data(contentsOf: URL(fileURLWithPath: report)))
    case .exit(let code): throw CompareFailure("\(program) \(arguments.first ?? "") ended with \(code)\(reason).")
    case .signal(let signal): throw CompareFailure("The process that measures \(program) was ended by signal \(signal).")
    }
  }

  /// What the program says, such as its version.
  func answer(_ program: String, _ arguments: String...) throws -> String {
    _ = try measure(program, arguments)
    return said(last: 1)
  }

  private var reason: String {
    let words = said(last: 5)
    return words.isEmpty ? " and said nothing" : " and said: \(words)"
  }

  private func said(last count: Int) -> String {
    let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").suffix(count).joined(separator: "\n")
  }
}
