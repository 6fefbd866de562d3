import ArgumentParser
import Authoring
import FrontMatter
import SiteBuilder

struct FreezeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: "Keep the role cards of a school year that closes.",
    discussion: """
      Of every role card of the year that has no frozen version, a copy is written beside it and sealed: it says what applied, and a \
      later change to it is noticed. The current cards are not touched; the command says what to change in them for the new year.

      Example: cairn freeze 2019-20 --dry-run
      """)

  @Argument(help: ArgumentHelp("The school year that closes, as in 2019-20.", valueName: "year"))
  var year: String

  @OptionGroup var trial: DryRunOption
  @OptionGroup var options: ContentOptions

  func run() async throws {
    guard let year = SchoolYear(year.replacing("–", with: "-")) else {
      throw ValidationError("`\(year)` is not a school year; one is written like 2019-20.")
    }
    let desk = try AuthoringDesk(options)
    let plan = try desk.planning { () throws(Refusal) in try Freezing(year).plan(desk.set) }
    if !trial.dryRun { try desk.write(plan.changes) }
    if !options.quiet { print(Self.report(plan, year, isDry: trial.dryRun)) }
  }

  private static func report(_ plan: Freezing.Plan, _ year: SchoolYear, isDry: Bool) -> String {
    var lines: [String] = []
    let undated = plan.others.filter { $0.year == nil }.map(\.id.written)
    let left = Printout.plain.wrapped(
      "\(Summary.count(undated.count, "card")) without a school year left out: \(undated.joined(separator: ", ")). Write `school_year: \(year)` in those that are of it, and run the command again."
    )
    if plan.cards.isEmpty {
      lines.append(
        plan.done.isEmpty
          ? "No current role card is of \(year)."
          : "Every role card of \(year) has its frozen version: \(Summary.count(plan.done.count, "card")).")
      let years = Set(plan.others.compactMap(\.year)).sorted()
      if plan.done.isEmpty, !years.isEmpty { lines.append("There are cards of \(years.map { "\($0)" }.joined(separator: ", ")).") }
      if !undated.isEmpty { lines.append(left) }
      return lines.joined(separator: "\n")
    }
    lines.append(
      isDry
        ? "Would write \(Summary.count(plan.cards.count, "frozen version")):"
        : "Wrote \(Summary.count(plan.cards.count, "frozen version")):")
    lines += plan.cards.map { "  \($0.copy)" }
    if !plan.done.isEmpty { lines.append("\(Summary.count(plan.done.count, "card")) had one already.") }
    if let next = year.next {
      lines.append("When a card changes for the new year, write `school_year: \(next)` in it:")
      lines += plan.cards.map { "  \($0.source)\($0.line > 0 ? ":\($0.line)" : "")" }
    }
    if !undated.isEmpty { lines.append(left) }
    return lines.joined(separator: "\n")
  }
}
