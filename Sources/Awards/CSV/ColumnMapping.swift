/// Which column of a table stands for which field, where their names do not say it.
package struct ColumnMapping: Sendable {
  private var fields: [String: String] = [:]

  package init() {}

  /// Adds `Job title=title`; nothing behind the sign leaves the column out. False where there is no sign.
  package mutating func add(_ rule: String) -> Bool {
    guard let sign = rule.lastIndex(of: "="), sign > rule.startIndex else { return false }
    fields[Self.folded(rule[..<sign])] = Self.trimmed(rule[rule.index(after: sign)...])
    return true
  }

  /// The field of a column; nil where the column is left out.
  package func field(of header: String) -> String? {
    let name = fields[Self.folded(header[...])] ?? Self.folded(header[...])
    return name.isEmpty ? nil : name
  }

  /// Columns that rules name and a table does not have.
  package func missing(in headers: [String]) -> [String] {
    Set(fields.keys).subtracting(headers.map { Self.folded($0[...]) }).sorted()
  }

  /// `effort_hours.min` for "Effort hours.min": case, spaces and hyphens are no matter.
  private static func folded(_ header: Substring) -> String {
    String(trimmed(header).lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
