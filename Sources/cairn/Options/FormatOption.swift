import ArgumentParser
import Diagnostics

extension DiagnosticFormat: ExpressibleByArgument {}

/// How the answer of a command is written.
struct FormatOption: ParsableArguments {
  @Option(help: "How the answer is written: text or json.")
  var format = DiagnosticFormat.text
}
