import ArgumentParser
import Authoring
import Catalog
import FrontMatter
import SiteBuilder

struct FreezeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: "Keep the role cards of a school year that closes.",
    discussion: """
      Of every role card of the year that has no frozen version, a copy is written beside it and sealed: it says what applied, and a \
      later change to it is noticed. Planned roles are left out. The current cards are not touched; the command says what to change in \
      them for the new year.

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
    ((plan.cards.isEmpty ? nothingNew(plan, year) : written(plan, year, isDry: isDry)) + leftOut(plan, year)).joined(separator: "\n")
  }

  private static func nothingNew(_ plan: Freezing.Plan, _ year: SchoolYear) -> [String] {
    if !plan.done.isEmpty { return ["Every role card of \(year) has its frozen version: \(Summary.count(plan.done.count, "card"))."] }
    let years = Set(plan.others.compactMap(\.year)).sorted().map { "\($0)" }
    return ["No current role card is of \(year)."] + (years.isEmpty ? [] : ["There are cards of \(years.joined(separator: ", "))."])
  }

  private static func written(_ plan: Freezing.Plan, _ year: SchoolYear, isDry: Bool) -> [String] {
    var lines = ["\(isDry ? "Would write" : "Wrote") \(Summary.count(plan.cards.count, "frozen version")):"]
    lines += plan.cards.map { "  \($0.copy)" }
    if !plan.done.isEmpty { lines.append("\(Summary.count(plan.done.count, "card")) had one already.") }
    if let next = year.next {
      lines.append("When a card changes for the new year, write `school_year: \(next)` in it:")
      lines += plan.cards.map { "  \($0.source)\($0.line > 0 ? ":\($0.line)" : "")" }
    }
    return lines
  }

  /// A sentence for each reason not to keep a card.
  private static func leftOut(_ plan: Freezing.Plan, _ year: SchoolYear) -> [String] {
    var lines: [String] = []
    func say(_ cards: [EntityID], _ kind: String, _ advice: String) {
      if cards.isEmpty { return }
      let names = cards.map(\.written).joined(separator: ", ")
      lines.append(Printout.plain.wrapped("\(Summary.count(cards.count, kind)) left out: \(names). \(advice)"))
    }
    say(plan.planned, "planned card", "Nobody holds a planned role, so nothing of it is kept.")
    say(
      plan.others.filter { $0.year == nil }.map(\.id), "card without a school year",
      "Write `school_year: \(year)` in those that are of it, and run the command again.")
    return lines
  }
}
