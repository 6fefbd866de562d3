import Foundation
import PackagePlugin

/// Embeds `Templates/` into the target, so that `cairn build` works in a folder that has only `Content/`.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let templates = context.package.directoryURL.appending(path: "Templates")
    let names = try FileManager.default.subpathsOfDirectory(atPath: templates.path).sorted().filter { name in
      !name.split(separator: "/").contains { $0.hasPrefix(".") } && !templates.appending(path: name).hasDirectoryPath
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
    return [
      .buildCommand(
        displayName: "Embedding the default theme", executable: try context.tool(named: "embed-theme").url,
        arguments: [templates.path, output.path], inputFiles: names.map { templates.appending(path: $0) }, outputFiles: [output])
    ]
  }
}
