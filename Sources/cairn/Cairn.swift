import ArgumentParser

@main
struct Cairn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cairn",
    abstract: "Builds a catalog of roles, career pathways and micro-credentials from Markdown files.",
    discussion: """
      Exit codes: 0 done, 1 the content has errors and nothing was changed, 2 wrong usage, such as a folder that is not there, \
      3 trouble of the machine, such as a full disk.

      Example: cairn build --base-url https://catalog.example.org
      """,
    version: "0.1.0",
    subcommands: [
      ServeCommand.self,
      InitCommand.self, BuildCommand.self, CheckCommand.self, FilesCommand.self, DiffCommand.self, ReportCommand.self, ExportCommand.self,
      LinksCommand.self,
      KeysCommand.self, AwardCommand.self, RevokeCommand.self,
      SuspendCommand.self, ResumeCommand.self, WithdrawCommand.self, PrivacyCommand.self, VerifyCommand.self,
      ListCommand.self, ShowCommand.self, NewCommand.self, RenameCommand.self, FreezeCommand.self, FixCommand.self,
      SchemaCommand.self, ImportCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Failure.exit(error, of: self)
    }
  }
}
