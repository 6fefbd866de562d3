import ArgumentParser
import FrontMatter
import SiteBuilder

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Say how the catalog is doing.",
    discussion: """
      Tells what is missing, unused or out of date: roles without qualifications, micro-credentials nobody asks for, competencies \
      nothing assesses, policies that have ended, pages nobody has checked for long, and more. Nothing is written, and nothing of it \
      keeps a site from being built. With --strict, anything found ends the command with 1.

      With --format json, standard output is one object: title, on, counts, found, and topics, each with code, area, title, advice, \
      note (true for what is only good to know) and findings (id, title, path, line, words).

      Example: cairn report --on 2026-08-01 --years 2
      """)

  @Option(help: ArgumentHelp("The day to report on, as in 2026-08-01; today if left out.", valueName: "date"))
  var on: String?

  @Option(help: ArgumentHelp("After how many years a page that was not checked again is told.", valueName: "n"))
  var years = 3

  @Option(help: ArgumentHelp("How many findings of a kind are named in text; 0 for all.", valueName: "n"))
  var most = 10

  @Flag(help: "Write a table as CSV in place of text.")
  var csv = false

  @Flag(help: "End with 1 when anything is found.")
  var strict = false

  @OptionGroup var options: ContentOptions

  func validate() throws {
    if let on, CalendarDate(iso: on) == nil { throw ValidationError("`\(on)` is not a date; one is written like 2026-08-01.") }
    if !(1...99).contains(years) { throw ValidationError("--years should be a number from 1 to 99.") }
    if most < 0 { throw ValidationError("--most should be 0 or more.") }
    if csv, options.format == .json { throw ValidationError("Choose --csv or --format json.") }
  }

  func run() async throws {
    guard let day = CalendarDate(iso: on ?? String(IssuingOptions.now.text.prefix(10))) else { throw Failure.machine }
    let (answer, diagnostics) = try await Build(options.request(output: "")).answer(HealthQuestion(day: day, years: years))
    guard let answer else {
      options.report(diagnostics)
      if !options.quiet, options.format == .text { print(Summary.failed(diagnostics, unchanged: nil)) }
      throw Failure.content
    }
    let text = csv ? answer.csv : options.format == .json ? answer.json : answer.text(most: most == 0 ? nil : most)
    // What was asked for, and no summary: `--quiet` keeps it.
    print(text, terminator: "")
    if strict, answer.found > 0 { throw Failure.content }
  }
}
