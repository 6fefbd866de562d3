import ArgumentParser
import Authoring
import Diagnostics
import SiteBuilder

/// Where the sources lie and how findings are said: the same for most commands that read the content.
struct ContentOptions: ParsableArguments {
  @OptionGroup var sources: SourceOptions

  @Option(help: "How findings are written to standard error: text or json.")
  var format = DiagnosticFormat.text

  var content: String { sources.content }
  var templates: String? { sources.templates }
  var jobs: Int { sources.jobs }
  var quiet: Bool { sources.quiet }

  /// - Parameter output: unused where nothing is written.
  func request(output: String, adopt: Bool = false) -> BuildRequest { sources.request(output: output, adopt: adopt) }

  /// Writes the findings; long series of one warning are cut short in text.
  func report(_ diagnostics: [Diagnostic]) {
    switch format {
    case .text: StandardError.write(Printout.standardError.findings(Diagnostic.grouped(diagnostics)))
    case .json: StandardError.write(format.render(diagnostics))
    }
  }
}
