import ArgumentParser
import SiteBuilder

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the content and write nothing.",
    discussion: """
      Reports every mistake at once, each with its file, line and likely fix.

      With --published it also says which published addresses a build would lose: pages without an alias, and parts of pages \
      that somebody may cite. Every build writes such a list, addresses.txt, beside its pages: keep the one of the site that is \
      published, or name the folder of that site.

      Example: cairn check --format json
      """)

  @OptionGroup var options: ContentOptions
  @OptionGroup var kept: PublishedOption

  func run() async throws {
    var request = options.request(output: "")
    request.published = try kept.list()
    let report = try await Build(request).check()
    options.report(report.diagnostics)
    guard report.succeeded else {
      if !options.quiet { print(Summary.failed(report.diagnostics, unchanged: nil)) }
      throw Failure.content
    }
    if !options.quiet { print(Summary.checked(report)) }
  }
}
