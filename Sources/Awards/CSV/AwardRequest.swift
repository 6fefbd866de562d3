package import Diagnostics
package import FrontMatter

/// A badge that somebody asks to be awarded: nothing is signed yet, and everything about it is checked.
package struct AwardRequest: Sendable, Equatable {
  /// Id of the micro-credential.
  package var microCredential: String
  /// The earner; nil where no name was given, which needs a consent that does not cover it.
  package var name: String?
  /// The day of the award.
  package var awarded: CalendarDate
  package var consent: Consent
  /// The last day on which the badge is valid; nil to follow the micro-credential.
  package var until: CalendarDate?
  /// What the list calls the row; never signed, published or recorded.
  package var reference: String?
  /// Where it was asked for.
  package var span: Span

  /// The name that goes into the credential.
  package var publishedName: String? { consent.coversName ? name : nil }

  /// The same for two requests for one badge of one earner; nil where nothing tells the earner.
  package var earner: String? {
    (name ?? reference).map { $0.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }
}

/// What may be awarded, and when.
package struct AwardRules: Sendable {
  /// Ids of micro-credentials, each with its title.
  package var titles: [String: String]
  package var today: CalendarDate
  /// Whether an earner may get the same badge again.
  package var mayRepeat: Bool
  /// Ids of micro-credentials that cannot be awarded, each with the reason: "is retired".
  package var closed: [String: String]

  package init(titles: [String: String], today: CalendarDate, mayRepeat: Bool = false, closed: [String: String] = [:]) {
    self.titles = titles
    self.closed = closed
    self.today = today
    self.mayRepeat = mayRepeat
  }
}
