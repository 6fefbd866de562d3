import ArgumentParser
import Authoring
import Catalog
import Diagnostics
import SiteBuilder

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make sources from a table: a file for each row.",
    discussion: """
      The first line of the table names the fields, as in title,summary,family; --map says it of columns that are called otherwise, and \
      leaves columns out. `id` names the file; without it the title does. `text` is the prose below the form. Lists have an entry a line, or \
      semicolons between entries; required_qualifications and preferred_qualifications are lists of sentences, `requires` one of \
      micro-credentials. A role card without a school year gets that of catalog.yaml. All mistakes of all rows are said with their places in the table, and then nothing is written. Nothing is overwritten.

      Awards are signed, so `cairn award --csv` takes their tables, with --map and --dry-run as well.

      Example: cairn import role cards.csv --map "Job title=title" --map "Notes=" --dry-run
      """)

  @Argument(
    help: ArgumentHelp("Kind of what the rows describe, as in role or micro-credential.", valueName: "kind"),
    completion: .list(Kind.allCases.map(\.scheme)))
  var kind: String

  @Argument(
    help: ArgumentHelp("The table, as CSV with commas and UTF-8; - for standard input.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var file: String

  @OptionGroup var columns: MappingOption
  @OptionGroup var trial: DryRunOption
  @OptionGroup var options: ContentOptions

  func run() async throws {
    if ["award", "awards", "badge", "badges"].contains(kind.lowercased()) {
      throw ValidationError("Awards are signed: `cairn award --csv \(file)` takes their table, and --dry-run checks it.")
    }
    guard let kind = Kind(named: kind) else { throw ValidationError(Kind.unknown(kind)) }
    let table = TableFile(path: file), bytes = try table.bytes()
    let desk = try AuthoringDesk(options)
    let plan = TableImport(kind, mapping: try columns.mapping()).plan(bytes, path: table.name, desk.set)
    options.report(plan.findings)
    let errors = plan.findings.filter { $0.severity == .error }.count
    guard errors == 0 else {
      if !options.quiet, options.format == .text { print("\(Summary.count(errors, "error")). Nothing was written.") }
      throw Failure.content
    }
    if !trial.dryRun { try desk.write(plan.changes) }
    if options.quiet { return }
    for change in plan.changes.changes { print("  \(desk.set.shown(change.path))") }
    let files = Summary.count(plan.changes.changes.count, "file")
    print(trial.dryRun ? "Nothing is wrong. Without --dry-run \(files) would be written." : "Wrote \(files).")
  }
}
