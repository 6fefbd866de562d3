import ArgumentParser
import Authoring
import Catalog
import SiteBuilder

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a form to fill in.",
    discussion: """
      What must be there is filled in, what may be there stands as a comment with an example. The file passes `cairn check` as it is, and \
      its status is planned. Nothing is overwritten.

      Kinds: role, micro-credential, competency, rubric, program, pathway, recognition, policy, faq, organization, page, statistic, term.

      Example: cairn new role --title "Lead mentor"
      """)

  @Argument(help: ArgumentHelp("Kind of the new thing.", valueName: "kind"), completion: .list(Kind.allCases.map(\.scheme)))
  var kind: String

  // Also where it begins with a hyphen.
  @Option(parsing: .unconditional, help: ArgumentHelp("Its name, as it heads the page; the question of an FAQ entry.", valueName: "title"))
  var title: String

  @Option(help: ArgumentHelp("Its id, the name of the file; from the title if left out.", valueName: "id"))
  var id: String?

  @OptionGroup var trial: DryRunOption
  @OptionGroup var options: ContentOptions

  func run() async throws {
    guard let kind = Kind(named: kind) else { throw ValidationError(Kind.unknown(kind)) }
    let desk = try AuthoringDesk(options)
    let changes = try desk.planning { () throws(Refusal) in try NewForm(kind, title: title, id: id).plan(desk.set) }
    if trial.dryRun {
      for change in changes.changes { print(String(decoding: change.after ?? [], as: UTF8.self), terminator: "") }
      return
    }
    try desk.write(changes)
    if !options.quiet {
      print("Wrote \(changes.changes.map { desk.set.shown($0.path) }.joined(separator: ", ")). Fill it in, then run `cairn check`.")
    }
  }
}
