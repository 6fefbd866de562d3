import ArgumentParser
import Foundation

/// How much of the machine a command takes.
struct JobsOption: ParsableArguments {
  @Option(
    name: .customLong("jobs"), help: ArgumentHelp("How many tasks work at once; if left out, one for each processor.", valueName: "n"))
  var number: Int?

  var jobs: Int { number ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs should be 1 or more.") }
  }
}
