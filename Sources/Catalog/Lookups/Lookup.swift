/// One question to a catalog, by what its answer depends on. As long as the answers stay the same, so does whatever was made from them.
package struct Lookup: Hashable, Comparable, Sendable {
  package enum Subject: UInt32, CaseIterable, Sendable {
    /// All that the source of a thing says but the words of its body: see `Draft.outline`.
    case entity
    /// The words of its body.
    case body
    /// What others show of a thing: see `Face`.
    case face
    /// Which things mention a thing.
    case uses
    /// The card of a role and its earlier versions.
    case history
    /// Whose requirements a micro-credential counts for.
    case counters
    /// Programs that list a micro-credential.
    case programs
    /// All things of a kind.
    case kind
    /// Who chooses from what the state has vetted.
    case vetted
    /// The whole catalog but for the bodies.
    case everything
    /// The bodies of all things.
    case bodies
    /// What was awarded.
    case badges
  }

  /// Subject and place in one number, so that a page's many lookups stay small.
  package let code: UInt32

  private static let bits: UInt32 = 4

  /// - Parameter place: position of the thing in the catalog, or rank of the kind; 0 for the others.
  package init(_ subject: Subject, at place: Int = 0) { code = UInt32(place) << Self.bits | subject.rawValue }

  /// Nil for a number that stands for nothing.
  package init?(code: UInt32) {
    guard Subject(rawValue: code & (1 << Self.bits - 1)) != nil else { return nil }
    self.code = code
  }

  package var subject: Subject {
    guard let subject = Subject(rawValue: code & (1 << Self.bits - 1)) else { preconditionFailure("No such subject") }
    return subject
  }

  package var place: Int { Int(code >> Self.bits) }

  /// Whether `place` is the position of a thing.
  package var isOfThing: Bool {
    switch subject {
    case .entity, .body, .face, .uses, .history, .counters, .programs: true
    case .kind, .vetted, .everything, .bodies, .badges: false
    }
  }

  package static func < (a: Lookup, b: Lookup) -> Bool { a.code < b.code }
}
