import Foundation

/// Writes every file under a folder into one Swift file, so that the binary carries the default theme.
/// Called by the build plugin: `embed-theme FOLDER OUTPUT`.
@main
struct EmbedTheme {
  static func main() throws {
    let folder = URL(fileURLWithPath: CommandLine.arguments[1]).standardizedFileURL
    let output = URL(fileURLWithPath: CommandLine.arguments[2])
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    var source = "enum EmbeddedTheme {\n  static let files: [(path: String, text: StaticString)] = [\n"
    for path in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      let file = folder.appendingPathComponent(path)
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      source += "    (\"\(path)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
    }
    source += "  ]\n}\n"
    try source.write(to: output, atomically: true, encoding: .utf8)
  }
}
