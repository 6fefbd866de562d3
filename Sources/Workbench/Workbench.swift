import ArgumentParser

@main
struct Workbench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "workbench", abstract: "Measures Cairn.")
}
