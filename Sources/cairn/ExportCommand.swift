import ArgumentParser
import Catalog
import Diagnostics
import SiteBuilder
import Storage

extension ExportFormat: ExpressibleByArgument {}

extension Kind: ExpressibleByArgument {
  /// As authors write it in a link, as people call it, or by its folder.
  package init?(argument: String) {
    guard let kind = Kind.allCases.first(where: { [$0.scheme, $0.noun, $0.folder].contains(argument) }) else { return nil }
    self = kind
  }

  package static var allValueStrings: [String] { allCases.map(\.scheme) }
}

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the catalog as JSON, tables, CTDL or CASE.",
    discussion: """
      For other systems: gives the same files as a build puts below data/, without building the site. A table holds things of one kind: name the kind, \
      or with --output a folder for all tables. A file is replaced in one step.

      Example: cairn export --format csv --kind role --output roles.csv
      """)

  @Option(help: ArgumentHelp("What to write.", valueName: "format"))
  var format: ExportFormat

  @Option(help: ArgumentHelp("Only things of this kind, as in role:plc-leader.", valueName: "kind"))
  var kind: Kind?

  @Option(help: ArgumentHelp("File to write, or - for standard output; a folder where there are several files.", valueName: "path"))
  var output = "-"

  @OptionGroup var options: SourceOptions

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output should name a file, or - for standard output.") }
    if let kind, !format.kinds.contains(kind) {
      let known = format.kinds.map { "`\($0.scheme)`" }.joined(separator: ", ")
      throw ValidationError(
        "\(format.rawValue.uppercased()) is not given for \(kind.plural) alone. "
          + (known.isEmpty ? "Leave --kind out." : "It is for \(known)."))
    }
    if format.isSeveralFiles(kind: kind), output == "-" {
      throw ValidationError("There is a table for each kind. Name one with --kind, or a folder for all of them with --output.")
    }
  }

  func run() async throws {
    let (files, diagnostics) = try await Build(options.request(output: "")).export(format, kind: kind)
    StandardError.write(DiagnosticFormat.text.render(Diagnostic.grouped(diagnostics)))
    guard let files else {
      if !options.quiet, output != "-" { print(Summary.failed(diagnostics, unchanged: output)) }
      throw Failure.content
    }
    if format.isSeveralFiles(kind: kind) {
      let folder = try RecordFolder.lock(output)
      for file in files { try folder.replace(file.name, with: file.bytes()) }
      if !options.quiet { print("Wrote \(Summary.count(files.count, "file")) to \(output).") }
    } else if let file = files.first {
      try write(file.bytes())
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    if output == "-" { return StandardOutput.write(bytes) }
    let steps = output.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = steps.last, !name.isEmpty, name != ".", name != ".." else {
      throw ValidationError("`\(output)` is a folder. Name the file.")
    }
    let parent = steps.dropLast().joined(separator: "/")
    let folder = try RecordFolder.lock(steps.count == 1 ? "." : parent.isEmpty ? "/" : parent)
    try folder.replace(String(name), with: bytes)
    if !options.quiet { print("Wrote \(output).") }
  }
}
