import Foundation

/// Runs `ledger-probe` as a process of its own, directly or under `strace`.
enum Probe {
  static let hasStrace = (try? run(tool: "strace", ["-o", "/dev/null", "true"]).status) == 0

  /// The executable, which the package manager puts beside the tests.
  static var path: String {
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    let beside = (program as NSString).deletingLastPathComponent + "/ledger-probe"
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return package.appendingPathComponent(".build/debug/ledger-probe").path
  }

  /// Gives the lines it printed.
  static func run(_ arguments: String...) throws -> [String] { try run(tool: path, arguments).lines }

  /// Runs under `strace` with some of its `inject` rules.
  static func run(_ arguments: [String], injecting rules: [String], traceTo trace: String = "/dev/null") throws -> [String] {
    let options = rules.flatMap { ["-e", "inject=" + $0] }
    return try run(tool: "strace", ["-f", "-qq", "-o", trace] + options + [path] + arguments).lines
  }

  static func start(_ tool: String, _ arguments: [String]) throws -> (process: Process, input: FileHandle, output: FileHandle) {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, input.fileHandleForWriting, output.fileHandleForReading)
  }

  static func run(tool: String, _ arguments: [String]) throws -> (status: Int32, lines: [String]) {
    let (process, input, output) = try start(tool, arguments)
    try input.close()
    let printed = output.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, lines(printed))
  }

  static func lines(_ printed: Data) -> [String] { String(decoding: printed, as: UTF8.self).split(separator: "\n").map(String.init) }
}

/// A folder of one test, removed with all it holds when the test is over.
final class Sandbox {
  let root: String

  init() throws {
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/cairn-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { root + "/" + name }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(of name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// Hidden ones, too.
  func names(in folder: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted() }
}
