import ArgumentParser
import Diagnostics
import Foundation
import Preview

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while you write.",
    discussion: """
      Serves the site from memory and writes nothing. What you save shows at once in every open page, at the place you had scrolled to. \
      An error shows in front of the last good page, with its line, until it is mended. Only this machine can connect, unless --host \
      says otherwise. Ctrl-C ends it.

      Example: cairn serve --follow
      """)

  @OptionGroup var options: ContentOptions

  @Option(help: ArgumentHelp("Port to listen on; if left out, 8000 or the next free one.", valueName: "n"))
  var port: UInt16?

  @Option(help: ArgumentHelp("Address to listen on; 0.0.0.0 lets other machines connect.", valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "Let open pages go to the page of the file you saved last.")
  var follow = false

  @Flag(help: "List the folders every now and then, where saving goes unnoticed, as on some network disks.")
  var poll = false

  func run() async throws {
    // Nothing is written, so that nothing is left to do.
    for end in [SIGINT, SIGTERM] { signal(end) { _ in _exit(0) } }
    var settings = LiveSite.Options()
    settings.host = host
    settings.port = port ?? settings.port
    settings.takesOtherPort = port == nil
    settings.follows = follow
    settings.polls = poll
    settings.templatesIfAny = options.templates == nil ? SourceOptions.standardTemplates : nil
    let options = options
    do { try await LiveSite(options.request(output: ""), settings) { Self.say($0, options) }.run() } catch let fault as CannotServe {
      throw ValidationError(fault.sentence)
    }
  }

  private static func say(_ event: LiveSite.Event, _ options: ContentOptions) {
    let line: String
    switch event {
    case .ready(let address): line = "Serving \(address) until you press Ctrl-C."
    case .looked(let new, let errors, let hasPages, let files, let time):
      options.report(new)
      let milliseconds = time.formatted(.units(allowed: [.milliseconds], width: .narrow))
      line =
        errors == 0
        ? "\(Summary.count(files, "file")) read, ready in \(milliseconds)."
        : "\(Summary.count(errors, "error")). \(hasPages ? "The pages stay as they were." : "There are no pages until they are mended.")"
    case .trouble(let sentence):
      StandardError.write("cairn: error: \(sentence) Waiting until that passes.\n")
      return
    case .polling:
      StandardError.write("cairn: the system can't watch so many folders; they are listed every now and then instead.\n")
      return
    }
    if options.quiet, case .looked = event { return }
    // Whoever reads this through a pipe waits for the address.
    print(line)
    fflush(nil)
  }
}
