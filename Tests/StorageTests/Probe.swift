import Foundation
import Testing

/// Runs `storage-probe` as a process of its own, directly, under `strace`, or with fewer rights.
enum Probe {
  static let hasStrace = (try? run(tool: "strace", ["-o", "/dev/null", "true"]).status) == 0
  /// Whether a process can do less than the tests, which may run as administrator.
  static let runsWithoutPrivileges = geteuid() != 0 || (try? run(tool: "setpriv", ["--reuid=65534", "--clear-groups", "true"]).status) == 0
  static let mayMount = geteuid() == 0 && (try? run(tool: "unshare", ["--mount", "mount", "-t", "tmpfs", "none", "/mnt"]).status) == 0

  /// The executable, which the package manager puts beside the tests.
  static var path: String {
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    let beside = (program as NSString).deletingLastPathComponent + "/storage-probe"
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return package.appendingPathComponent(".build/debug/storage-probe").path
  }

  /// Gives the lines it printed.
  static func run(_ arguments: [String]) throws -> [String] { try run(tool: path, arguments).lines }

  /// Runs as a user who may do little, with the files of `sandbox` given to that user.
  static func run(_ arguments: [String], unprivilegedIn sandbox: Sandbox) throws -> [String] {
    guard geteuid() == 0 else { return try run(arguments) }
    // The build folder may be closed to others.
    let copy = sandbox.path("storage-probe")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    _ = try run(tool: "chown", ["-R", "65534", sandbox.root])
    return try run(tool: "setpriv", ["--reuid=65534", "--clear-groups", copy] + arguments).lines
  }

  /// Runs under `strace` with some of its `inject` rules.
  static func run(_ arguments: [String], injecting rules: [String], traceTo trace: String = "/dev/null") throws -> [String] {
    let options = rules.flatMap { ["-e", "inject=" + $0] }
    return try run(tool: "strace", ["-f", "-qq", "-o", trace] + options + [path] + arguments).lines
  }

  /// The system calls of one build by name, each with its numbers from the first that comes after the output is touched.
  static func calls(_ arguments: [String], with rules: [String] = [], in sandbox: Sandbox) throws -> [String: ClosedRange<Int>] {
    #expect(try run(arguments, injecting: rules, traceTo: sandbox.path("trace")) == ["published"])
    var counts: [String: Int] = [:]
    var calls: [String: ClosedRange<Int>] = [:]
    var isOurs = false
    for line in try sandbox.text(of: "trace").split(separator: "\n") {
      let call = line.drop { $0 != " " }.drop { $0 == " " }
      let name = String(call.prefix { $0 != "(" })
      // What the probe says of itself comes last and is no part of publishing.
      if call.contains("\"published\\n\"") { continue }
      counts[name, default: 0] += 1
      if !name.hasPrefix("exec"), call.contains(sandbox.root) { isOurs = true }
      if isOurs, let count = counts[name] { calls[name] = (calls[name]?.lowerBound ?? count)...count }
    }
    return calls
  }

  static func start(_ tool: String, _ arguments: [String]) throws -> (process: Process, output: FileHandle) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, pipe.fileHandleForReading)
  }

  static func run(tool: String, _ arguments: [String]) throws -> (status: Int32, lines: [String]) {
    let (process, output) = try start(tool, arguments)
    let printed = output.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, lines(printed))
  }

  static func lines(_ printed: Data) -> [String] {
    String(decoding: printed, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
