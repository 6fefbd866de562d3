import ArgumentParser
import Foundation
import SiteBuilder

struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Build a folder of sources from nothing, several times, and print the time of each stage.",
    discussion: """
      The site is written to a new folder each time. Times are medians; a page's time is that of the whole build divided by the files.

      Example: workbench measure --content /tmp/ten-thousand/Content --scratch /dev/shm
      """)

  @Option(help: "Folder of the sources.") var content: String
  @Option(help: "Folder on the disk to write to.") var scratch = NSTemporaryDirectory()
  @Option(help: "How many builds.") var runs = 5
  @Option(help: "How many tasks work at once.") var jobs = ProcessInfo.processInfo.activeProcessorCount

  func run() async throws {
    var stages: [StageTimes] = []
    for _ in 0..<max(runs, 1) {
      let output = URL(fileURLWithPath: scratch).appendingPathComponent("cairn-workbench-\(ProcessInfo.processInfo.processIdentifier)")
      defer { try? FileManager.default.removeItem(at: output) }
      let build = Build(BuildRequest(content: content, templates: nil, output: output.path, jobs: jobs))
      stages.append(try await StageTimes(build))
    }
    print(StageTimes.table(stages, jobs: jobs, scratch: scratch))
  }
}
