import ArgumentParser

/// For commands that change something.
struct DryRunOption: ParsableArguments {
  @Flag(help: "Check everything, show what would be done, and do nothing.")
  var dryRun = false
}
