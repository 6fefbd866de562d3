import Foundation

/// A Swift file below `Sources/`, with its text.
struct SourceFile: Sendable {
  let target: String
  /// Path from the top of the repository.
  let path: String
  let text: String
  let imports: [String]

  init(target: String = "", path: String = "", text: String) {
    self.target = target
    self.path = path
    self.text = text
    imports = text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { SourceFile.module(importedBy: $0) }
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Read once for all tests.
  static let all = Result {
    let sources = repository.appending(path: "Sources")
    return try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted().filter { $0.hasSuffix(".swift") }.map { path in
      SourceFile(
        target: String(path.prefix { $0 != "/" }), path: "Sources/\(path)",
        text: try String(contentsOf: sources.appending(path: path), encoding: .utf8))
    }
  }

  static func targets() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: repository.appending(path: "Sources").path).filter { !$0.hasPrefix(".") }
  }

  private static let before: Set = ["public", "package", "internal", "fileprivate", "private"]
  private static let between: Set = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias"]

  /// The module, whatever attributes, access level or kind of declaration stand around it.
  private static func module(importedBy line: Substring.UTF8View) -> String? {
    let words = line.split(separator: UInt8(ascii: " ")).lazy.map { String(Substring($0)) }.drop {
      $0.hasPrefix("@") || before.contains($0)
    }
    guard words.first == "import" else { return nil }
    return words.dropFirst().first { !between.contains($0) }.map { String($0.prefix { $0 != "." }) }
  }
}
