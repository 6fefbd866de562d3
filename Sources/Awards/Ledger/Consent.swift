package import FrontMatter

/// What an earner agreed to, and when. Without it nothing about a person is signed or published.
package struct Consent: Hashable, Sendable {
  /// What may be published.
  package enum Scope: String, CaseIterable, Sendable {
    /// The earner's name on the badge.
    case name
    /// The badge itself.
    case badge
  }

  /// The day on which the earner agreed.
  package let on: CalendarDate
  /// What the earner agreed to; always the badge, and the name or not.
  package let scope: Set<Scope>

  /// Nil without consent to the badge itself: there would be nothing to publish.
  package init?(on day: CalendarDate, scope: Set<Scope>) {
    guard scope.contains(.badge) else { return nil }
    self.on = day
    self.scope = scope
  }

  /// Whether the earner's name may stand on the badge.
  package var coversName: Bool { scope.contains(.name) }
}
