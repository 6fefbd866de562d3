import ArgumentParser

@main
struct Workbench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbench",
    abstract: "Makes large catalogs and graphs, and measures how Cairn builds and draws them.",
    subcommands: [
      GenerateCommand.self, MeasureCommand.self, CompareCommand.self, StopwatchCommand.self, GraphsCommand.self, IssueCommand.self,
      FuzzCommand.self,
    ])
}
