import ArgumentParser

@main
struct Cairn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "cairn", abstract: "Builds a catalog of roles, pathways and micro-credentials.")
}
