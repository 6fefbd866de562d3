import ArgumentParser
import SiteBuilder

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the content and write nothing.",
    discussion: """
      Reports every mistake at once, each with its file, line and likely fix.

      Example: cairn check --format json
      """)

  @OptionGroup var options: ContentOptions

  func run() async throws {
    let report = try await Build(options.request(output: "")).check()
    options.report(report.diagnostics)
    guard report.succeeded else {
      if !options.quiet { print(Summary.failed(report.diagnostics, unchanged: nil)) }
      throw Failure.content
    }
    if !options.quiet { print(Summary.checked(report)) }
  }
}
