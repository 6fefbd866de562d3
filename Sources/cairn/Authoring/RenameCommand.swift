import ArgumentParser
import Authoring
import Catalog
import SiteBuilder
import Storage

struct RenameCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a thing another id, everywhere.",
    discussion: """
      Moves its file and its frozen versions, rewrites whatever names it, and keeps the earlier id as an alias, so that published \
      addresses go on leading there. Every other byte of the sources stays as it is. Either all files change or none does. Sealed \
      versions stay as they were sealed; the alias leads on. What has been awarded keeps its id, which is signed into badges.

      Example: cairn rename role:plc-leader role:team-leader --dry-run
      """)

  @Argument(help: ArgumentHelp("What to rename, as in role:plc-leader.", valueName: "thing"), completion: KnownThings.completion())
  var thing: String

  @Argument(help: ArgumentHelp("Its new id, as in role:team-leader.", valueName: "new"))
  var new: String

  @OptionGroup var trial: DryRunOption
  @OptionGroup var options: ContentOptions

  func run() async throws {
    let desk = try AuthoringDesk(options)
    let signed = try desk.set.linked().catalog.map { try Build(options.request(output: "")).signedIDs($0.configuration) } ?? []
    let plan = try desk.planning { () throws(Refusal) in try Renaming(from: thing, to: new, signed: signed).plan(desk.set) }
    if trial.dryRun {
      let protections = desk.protections(against: plan.changes)
      SourceChanges.say(protections)
      if !protections.isEmpty { throw Failure.machine }
      print(plan.changes.difference(folder: desk.set.folder, Printout.standardOutput), terminator: "")
      if !options.quiet { print("Nothing was written. Without --dry-run `\(plan.old.written)` would become `\(plan.new.written)`.") }
      return
    }
    try desk.write(plan.changes)
    if options.quiet { return }
    let rewritten = plan.references == 0 ? "Nothing named it." : "\(Summary.count(plan.references, "mention")) rewritten."
    print("`\(plan.old.written)` is `\(plan.new.written)` now. \(rewritten) `\(plan.old.id)` stays as an alias.")
    if !plan.sealed.isEmpty {
      print("Sealed versions still say `\(plan.old.id)`, which leads on: \(plan.sealed.joined(separator: ", ")).")
    }
  }
}
