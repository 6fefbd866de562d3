import ArgumentParser
import Authoring
import Diagnostics
import SiteBuilder
import Storage

struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Mend what needs no thought.",
    discussion: """
      Applies those suggestions of `cairn check` that cannot be meant otherwise: a field, choice or id with one slip of the pen, an \
      earlier id, an address copied from the browser. Single words change; every other byte stays as it is. What is left is said as \
      `cairn check` says it, with exit code 1 while errors remain. A file that is protected against writing is not changed: it is named, \
      the others are mended, and the exit code is 3.

      Example: cairn fix --dry-run
      """)

  @OptionGroup var trial: DryRunOption
  @OptionGroup var options: ContentOptions

  func run() async throws {
    let desk = try AuthoringDesk(options)
    let (plan, protections) = Self.plan(desk)
    if trial.dryRun {
      print(plan.changes.difference(folder: desk.set.folder, Printout.standardOutput), terminator: "")
    } else {
      try desk.write(plan.changes)
      if !options.quiet { for change in plan.changes.changes { print("  \(desk.set.shown(change.path))") } }
    }
    options.report(plan.left)
    SourceChanges.say(protections)
    let errors = plan.left.filter { $0.severity == .error }.count
    if !options.quiet {
      let done =
        plan.mended.isEmpty
        ? "Nothing could be mended" : "\(trial.dryRun ? "Would mend" : "Mended") \(Summary.count(plan.mended.count, "finding"))"
      print("\(done). \(errors == 0 ? "No errors are left." : "\(Summary.count(errors, "error")) left.")")
    }
    if !protections.isEmpty { throw Failure.machine }
    if errors > 0 { throw Failure.content }
  }

  /// What can be mended in the files that may be changed, and those that a slip was found in and may not.
  private static func plan(_ desk: AuthoringDesk) -> (Fixing.Plan, [SourceChanges.Protection]) {
    var plan = Fixing.plan(desk.set), protections: [SourceChanges.Protection] = []
    while case let more = desk.protections(against: plan.changes), !more.isEmpty {
      protections += more
      plan = Fixing.plan(desk.set, except: Set(protections.map(\.path)))
    }
    return (plan, protections)
  }
}
