import ArgumentParser
import SiteBuilder

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed on a role card.",
    discussion: """
      Compares two versions of a role card and writes nothing. Versions are named by their school years, today's card by its own; \
      one year alone is compared with today's card.

      With --format json, standard output is one object: role, title, from and to (each with year and current), and changes, \
      each with kind (added, removed, changed), section (a field of the card), words, and old and new where there is one.

      Example: cairn diff role:plc-leader 2018-19 2019-20
      """)

  @Argument(help: ArgumentHelp("The role, as in role:plc-leader.", valueName: "role"), completion: KnownThings.completion([.role]))
  var role: String

  @Argument(help: ArgumentHelp("School year of the version to begin with, as in 2018-19.", valueName: "from"))
  var from: String

  @Argument(help: ArgumentHelp("School year of the version to compare with; today's card if left out.", valueName: "to"))
  var to: String?

  @OptionGroup var options: ContentOptions

  func run() async throws {
    let question = CardQuestion(role: role, from: from, to: to)
    do {
      let (answer, diagnostics) = try await Build(options.request(output: "")).answer(question)
      options.report(diagnostics)
      guard let answer else {
        if !options.quiet, options.format == .text { print(Summary.failed(diagnostics, unchanged: nil)) }
        throw Failure.content
      }
      // What was asked for, and no summary: `--quiet` keeps it.
      print(options.format == .json ? answer.json : answer.text, terminator: "")
    } catch let fault as CardQuestion.Fault {
      throw ValidationError(fault.sentence)
    }
  }
}
