import ArgumentParser

@main
struct Workbench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbench",
    abstract: "Makes large catalogs and measures how Cairn builds them.",
    subcommands: [GenerateCommand.self, MeasureCommand.self])
}
