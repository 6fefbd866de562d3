import ArgumentParser

/// Whether the last line of a command is left out.
struct QuietOption: ParsableArguments {
  @Flag(help: "Say nothing but errors and warnings.")
  var quiet = false
}
