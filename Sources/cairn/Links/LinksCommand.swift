import ArgumentParser
import Foundation
import SiteBuilder

struct LinksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "List the addresses on other sites, with places.",
    discussion: """
      Nothing is sent anywhere unless --fetch asks for it: then every address is requested, a few at once and one at a time from \
      each site, and said to answer, to have moved or to be missing. Exit code 1 if one is missing or does not answer. Pages that \
      want to see a person are no error, because they answer no program.

      With --format json, standard output is one array of objects with address, places (each with path, line and column) and, \
      after --fetch, outcome and sentence. The request itself is made by the program curl.

      Example: cairn links --csv
      """)

  @OptionGroup var options: ContentOptions

  @Flag(help: "Write a table for a spreadsheet: one line for each place.")
  var csv = false

  @Flag(help: "Request each address and say what answers.")
  var fetch = false

  @Option(help: ArgumentHelp("Longest wait for one answer.", valueName: "seconds"))
  var timeout = 20

  func validate() throws {
    if !(1...600).contains(timeout) { throw ValidationError("--timeout should be a number of seconds from 1 to 600.") }
    if csv && options.format == .json { throw ValidationError("Choose --csv or --format json.") }
  }

  func run() async throws {
    let (links, diagnostics) = try await Build(options.request(output: "")).externalLinks()
    options.report(diagnostics)
    guard let links else {
      if !options.quiet, options.format == .text { print(Summary.failed(diagnostics, unchanged: nil)) }
      throw Failure.content
    }
    let answers = fetch ? try await LinkFetcher(timeout: timeout).answers(links.map(\.address)) : [:]
    let list = LinkList(links: links, answers: answers)
    print(csv ? list.csv : options.format == .json ? list.json : list.text, terminator: "")
    let broken = answers.values.filter(\.isBroken).count
    if fetch, !options.quiet {
      StandardError.write("\(links.count == 1 ? "1 address" : "\(links.count) addresses"), \(broken) broken.\n")
    }
    if broken > 0 { throw Failure.content }
  }
}
