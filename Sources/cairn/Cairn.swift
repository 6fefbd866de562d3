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
    groupedSubcommands: [
      CommandGroup(
        name: "Site",
        subcommands: [
          InitCommand.self,
          ServeCommand.self,
          CheckCommand.self,
          BuildCommand.self,
          FilesCommand.self,
          ExportCommand.self,
        ]),
      CommandGroup(
        name: "Writing",
        subcommands: [
          NewCommand.self,
          ImportCommand.self,
          FixCommand.self,
          RenameCommand.self,
          FreezeCommand.self,
          SchemaCommand.self,
        ]),
      CommandGroup(
        name: "Asking",
        subcommands: [
          ListCommand.self,
          ShowCommand.self,
          DiffCommand.self,
          ReportCommand.self,
          LinksCommand.self,
        ]),
      CommandGroup(
        name: "Badges",
        subcommands: [
          KeysCommand.self,
          AwardCommand.self,
          RevokeCommand.self,
          SuspendCommand.self,
          ResumeCommand.self,
          WithdrawCommand.self,
          PrivacyCommand.self,
          VerifyCommand.self,
        ]),
    ])

  static func main() async {
    do {
      if let script = CompletionScript.text(for: Array(CommandLine.arguments.dropFirst())) {
        print(script)
      } else {
        try await perform()
      }
      try StandardOutput.finish()
    } catch {
      // The words were understood, so that how to write them is no help.
      Failure.exit(error, sayingUsage: false)
    }
  }

  private static func perform() async throws {
    var command: any ParsableCommand
    do { command = try parseAsRoot() } catch { Failure.exit(UnknownCommand(CommandLine.arguments) ?? error) }
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      try command.run()
    }
  }
}
