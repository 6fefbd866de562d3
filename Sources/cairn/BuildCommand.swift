import ArgumentParser
import SiteBuilder

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site.",
    discussion: """
      Reads Content, checks every rule and writes the site. While the content has an error, nothing in the output changes; \
      a build that is stopped half-way leaves the old site whole.

      Example: cairn build --content Content --output Site --base-url https://example.org/catalog
      """)

  @OptionGroup var options: ContentOptions

  @OptionGroup var kept: PublishedOption

  @Option(help: ArgumentHelp("Folder of the finished site.", valueName: "dir"))
  var output = "Site"

  @Flag(help: "Publish into a folder that holds files Cairn did not make; they are kept.")
  var adopt = false

  @Flag(help: "Also write each text file packed, as FILE.gz, for servers that send it so (nginx: gzip_static).")
  var gzip = false

  func run() async throws {
    let clock = ContinuousClock(), start = clock.now
    let output = output, isForPeople = options.format == .text
    var request = options.request(output: output, adopt: adopt)
    request.packing = gzip
    request.published = try kept.list()
    let report = try await Build(request).run {
      if isForPeople { StandardError.write("cairn: another build is writing to `\(output)`; waiting for it.\n") }
    }
    options.report(report.diagnostics)
    guard report.succeeded else {
      if !options.quiet { print(Summary.failed(report.diagnostics, unchanged: output)) }
      throw Failure.content
    }
    if !options.quiet { print(Summary.built(report, output: output, in: clock.now - start)) }
    // The system takes back a large catalog at once; freeing it thing by thing would take a tenth of the build.
    try withExtendedLifetime(report) {
      try StandardOutput.finish()
      Self.exit()
    }
  }
}
