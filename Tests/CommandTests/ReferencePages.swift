import Foundation
import Testing

/// The pages of the handbook that are made from the code.
enum ReferencePages {
  static let folder = Repository.root + "/Documentation/Handbook/pages"

  static func page(title: String, summary: String, _ body: String) -> Data {
    Data("---\ntitle: \(quoted(title))\nsummary: \(quoted(summary))\n---\n\n\(body)".utf8)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The reference of all fields cut into a page for each kind, by the names of their files.
  static func ofFields(_ markdown: String) throws -> [String: Data] {
    var pages: [String: Data] = [:]
    for section in markdown.components(separatedBy: "\n## ").dropFirst() {
      let lines = section.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: true).map(String.init)
      try #require(lines.count == 3)
      let (name, about, rest) = (lines[0], lines[1], lines[2].trimmingCharacters(in: .newlines))
      // "A role card: what a role does. In `roles/`; links name it `role:…`."
      let end = about.range(of: ". ")?.lowerBound ?? about.index(before: about.endIndex)
      let summary = about[...end], body = about[about.index(after: end)...].trimmingCharacters(in: .whitespaces)
      let id = "fields-" + (names[name] ?? name.lowercased())
      pages[id + ".md"] = page(
        title: titles[name] ?? "Fields: \(name.prefix(1).lowercased() + name.dropFirst())", summary: String(summary),
        "\(body)\n\n\(rest)".trimmingCharacters(in: .newlines).replacing("](#requirements)", with: "](fields-requirements.md)") + "\n")
    }
    return pages
  }

  private static let names = ["catalog.yaml": "catalog", "FAQ entry": "faq"]
  private static let titles = ["FAQ entry": "Fields: FAQ entry", "Requirements": "The language of requirements"]

  /// Holds files against what they should be, or records them.
  static func hold(_ files: [String: Data], in folder: String) throws {
    if Recording.isOn {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, bytes) in files { try bytes.write(to: URL(filePath: "\(folder)/\(name)")) }
      Issue.record("The reference was recorded. Read it, and run the tests without CAIRN_RECORD.")
    }
    for (name, bytes) in files { #expect(FileManager.default.contents(atPath: "\(folder)/\(name)") == bytes, "\(name)") }
  }
}
