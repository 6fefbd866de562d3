import Catalog

/// What an editor needs to complete and explain the fields of forms: a schema for each kind, and settings that VS Code reads.
enum EditorFiles {
  static var all: [StarterCatalog.File] {
    SchemaCommand.files.map { StarterCatalog.File(path: "\(folder)/\($0)", text: $1) } + [
      StarterCatalog.File(path: ".vscode/settings.json", text: settings),
      StarterCatalog.File(path: ".vscode/extensions.json", text: "{\n  \"recommendations\": [\"redhat.vscode-yaml\"]\n}\n"),
    ]
  }

  private static let folder = ".schemas"

  /// Which schema is for which files.
  private static var settings: String {
    let rows =
      [(SchemaCommand.name(of: nil), "Content/\(Configuration.file)")]
      + Kind.allCases.map { (SchemaCommand.name(of: $0), "Content/\($0.folder)/*.yaml") }
    let lines = rows.map { "    \"\(folder)/\($0)\": \"\($1)\"" }
    return "{\n  \"yaml.schemas\": {\n\(lines.joined(separator: ",\n"))\n  }\n}\n"
  }
}
