/// The facts of a page for Hugo, in one of the notations that Hugo reads.
struct HugoFrontMatter {
  enum Notation: String, CaseIterable {
    /// What Hugo itself writes for a new page, and reads in much less time than YAML.
    case toml
    /// What Cairn's sources have.
    case yaml
  }

  enum Value {
    case text(String)
    case number(Int)
    case date(String)
    case list([String])
    case table([(name: String, value: Value)])
    case tables([[(name: String, value: Value)]])
  }

  var facts: [(name: String, value: Value)]

  /// A file with these facts.
  func page(_ notation: Notation, _ body: String) -> String {
    let lines = facts.map { notation == .toml ? "\($0.name) = \(Self.toml($0.value))" : Self.yaml($0.name, $0.value) }
    let fence = notation == .toml ? "+++" : "---"
    return ([fence] + lines + [fence, "", body, ""]).joined(separator: "\n")
  }

  private static func toml(_ value: Value) -> String {
    switch value {
    case .table(let facts): "{" + facts.map { "\($0.name) = \(toml($0.value))" }.joined(separator: ", ") + "}"
    case .tables(let tables) where !tables.isEmpty: "[\n" + tables.map { "  \(toml(.table($0))),\n" }.joined() + "]"
    default: plain(value)
    }
  }

  private static func yaml(_ name: String, _ value: Value) -> String {
    switch value {
    case .table(let facts): "\(name): {" + facts.map { yaml($0.name, $0.value) }.joined(separator: ", ") + "}"
    case .tables(let tables) where !tables.isEmpty:
      "\(name):" + tables.map { facts in "\n  - " + facts.map { yaml($0.name, $0.value) }.joined(separator: "\n    ") }.joined()
    default: "\(name): \(plain(value))"
    }
  }

  /// What is alike in both.
  private static func plain(_ value: Value) -> String {
    switch value {
    case .text(let text): SourceText.quoted(text)
    case .number(let number): String(number)
    case .date(let day): day
    case .list(let words): "[" + words.map(SourceText.quoted).joined(separator: ", ") + "]"
    case .table, .tables: "[]"
    }
  }
}
