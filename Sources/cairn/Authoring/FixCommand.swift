import ArgumentParser
import Authoring
import Diagnostics
import SiteBuilder

struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Mend what needs no thought.",
    discussion: """
      Applies those suggestions of `cairn check` that cannot be meant otherwise: a field, choice or id with one slip of the pen, an \
      earlier id, an address copied from the browser. Single words change; every other byte stays as it is. What is left is said as \
      `cairn check` says it, with exit code 1 while errors remain.

      Example: cairn fix --dry-run
      """)

  @OptionGroup var trial: DryRunOption
  @OptionGroup var options: ContentOptions

  func run() async throws {
    let desk = try AuthoringDesk(options)
    let plan = Fixing.plan(desk.set)
    if trial.dryRun {
      print(plan.changes.difference(folder: desk.set.folder, Printout.standardOutput), terminator: "")
    } else {
      try desk.write(plan.changes)
      if !options.quiet { for change in plan.changes.changes { print("  \(desk.set.shown(change.path))") } }
    }
    options.report(plan.left)
    let errors = plan.left.filter { $0.severity == .error }.count
    if !options.quiet {
      let done =
        plan.mended.isEmpty
        ? "Nothing could be mended" : "\(trial.dryRun ? "Would mend" : "Mended") \(Summary.count(plan.mended.count, "finding"))"
      print("\(done). \(errors == 0 ? "No errors are left." : "\(Summary.count(errors, "error")) left.")")
    }
    if errors > 0 { throw Failure.content }
  }
}
