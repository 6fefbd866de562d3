import Foundation
import SiteBuilder

/// How long each stage of one build took.
struct StageTimes {
  var load = 0.0
  var read = 0.0
  var link = 0.0
  var publish = 0.0
  var files = 0

  var total: Double { load + read + link + publish }

  init(_ build: Build) async throws {
    let clock = ContinuousClock()
    var mark = clock.now
    func lap() -> Double {
      let now = clock.now, seconds = (now - mark) / .seconds(1)
      mark = now
      return seconds
    }
    let sources = try build.request.load()
    load = lap()
    let drafts = try await build.read(sources)
    read = lap()
    let linked = try await build.link(drafts, sources)
    link = lap()
    guard let plan = linked.plan else {
      throw MeasureFailure(finding: linked.diagnostics.first?.line ?? "no plan")
    }
    let outcome = try await build.publish(plan)
    publish = lap()
    files = outcome.files
  }

  static func table(_ runs: [StageTimes], jobs: Int, scratch: String) -> String {
    func median(_ value: (StageTimes) -> Double) -> Double { runs.map(value).sorted()[runs.count / 2] }
    let files = runs.first?.files ?? 1
    let rows = [
      ("load", median(\.load)), ("read", median(\.read)), ("link", median(\.link)), ("publish", median(\.publish)),
      ("all", median(\.total)),
    ]
    var lines = ["\(files) files, \(runs.count) runs, \(jobs) jobs, to \(scratch)", "stage      ms      µs/file"]
    for (name, seconds) in rows {
      lines.append(
        name.padding(toLength: 8, withPad: " ", startingAt: 0)
          + String(format: "%8.1f %10.1f", seconds * 1e3, seconds * 1e6 / Double(files)))
    }
    if let peak = peakMemory { lines.append("peak memory \(peak)") }
    return lines.joined(separator: "\n")
  }

  /// As the kernel of Linux counts it; unknown elsewhere.
  private static var peakMemory: String? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    return status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }.map { $0.dropFirst(6).trimmingCharacters(in: .whitespaces) }
  }
}

/// The catalog to measure does not build.
struct MeasureFailure: Error, CustomStringConvertible {
  var finding: String
  var description: String { "The catalog has errors: \(finding)" }
}
