import Foundation

/// The real command, run as a process of its own.
enum CairnProcess {
  struct Outcome: Sendable {
    var code: Int32
    var output: String
    var errors: String
  }

  /// The executable that CAIRN_PROGRAM names, or else the one that the package manager puts beside the tests.
  static var path: String {
    if let named = ProcessInfo.processInfo.environment["CAIRN_PROGRAM"], !named.isEmpty { return named }
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    let beside = (program as NSString).deletingLastPathComponent + "/cairn"
    return FileManager.default.isExecutableFile(atPath: beside) ? beside : Repository.root + "/.build/debug/cairn"
  }

  /// Runs it in the folder of a test and waits for its end.
  static func run(_ arguments: String..., in workspace: Workspace) throws -> Outcome {
    try run(path, arguments, in: workspace)
  }

  static func run(_ program: String, _ arguments: [String], in workspace: Workspace) throws -> Outcome {
    let process = Process(), name = UUID().uuidString
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: workspace.root)
    // Files, because a full pipe would stop the command.
    let (output, errors) = (workspace.path(".output-\(name)"), workspace.path(".errors-\(name)"))
    for path in [output, errors] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    // A command that never ends is a failure of one test, not of the whole run.
    let watch = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 120, execute: watch)
    process.waitUntilExit()
    watch.cancel()
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8), errors: try String(contentsOfFile: errors, encoding: .utf8))
  }
}
