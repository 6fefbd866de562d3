/// A column of the table of awards, by its header.
package enum AwardColumn: String, CaseIterable, Sendable {
  case microCredential = "micro_credential"
  case name, awarded, consent, scope, until, reference

  /// Other headers that people write.
  private var aliases: [String] {
    switch self {
    case .microCredential: ["microcredential", "credential", "badge", "achievement"]
    case .name: ["earner", "earner_name", "full_name", "recipient"]
    case .awarded: ["awarded_on", "awarded_date", "award_date", "date", "on"]
    case .consent: ["consent_on", "consent_date", "consented", "consented_on"]
    case .scope: ["consent_scope", "consented_to"]
    case .until: ["valid_until", "expires", "expires_on"]
    case .reference: ["ref", "note"]
    }
  }

  /// Whether a table must have it.
  var isRequired: Bool {
    switch self {
    case .microCredential, .name, .awarded, .consent: true
    case .scope, .until, .reference: false
    }
  }

  /// The column a header names, whatever its case and with spaces or hyphens for underscores.
  init?(header: String) {
    let name = Self.normalized(header)
    guard let column = Self.allCases.first(where: { $0.rawValue == name || $0.aliases.contains(name) }) else { return nil }
    self = column
  }

  static func normalized(_ header: String) -> String {
    String(header.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }).trimmed
  }

  /// "`micro_credential`, `name` …"
  static let list = allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
}

extension String {
  /// Without spaces, no-break spaces and line ends at both ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
