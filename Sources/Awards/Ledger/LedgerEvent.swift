package import OpenBadges

/// What one line of the ledger records.
package enum LedgerEvent: Sendable {
  case award(Award)
  case change(StatusChange)
  case erased(Erasure)

  /// The badge it is about.
  package var badge: BadgeID {
    switch self {
    case .award(let award): award.badge
    case .change(let change): change.badge
    case .erased(let erasure): erasure.badge
    }
  }
}

/// A badge that was awarded, with its signed credential as it was then.
package struct Award: Sendable {
  package var badge: BadgeID
  /// When it was signed.
  package var at: Timestamp
  /// Id of the micro-credential.
  package var microCredential: String
  /// Id of the organization that issues it.
  package var organization: String
  package var consent: Consent
  /// Tells two awards of one micro-credential to one earner without naming the earner: see `EarnerMark`.
  package var mark: String?
  /// The credential with its proofs.
  package var credential: JSONObject
  /// The same as a JWT.
  package var jwt: String

  package init(
    badge: BadgeID, at: Timestamp, microCredential: String, organization: String, consent: Consent, mark: String?, credential: JSONObject,
    jwt: String
  ) {
    self.badge = badge
    self.at = at
    self.microCredential = microCredential
    self.organization = organization
    self.consent = consent
    self.mark = mark
    self.credential = credential
    self.jwt = jwt
  }

  /// The name that stands in the credential; nil where the earner did not agree to that.
  package var earner: String? {
    credential["credentialSubject"]?["identifier"]?.elements.first { $0["identityType"]?.text == "name" }?["identityHash"]?.text
  }

  /// Its place in the issuer's status lists; nil where the credential names none.
  package var statusIndex: Int? { Self.index(credential["credentialStatus"]?["statusListIndex"]?.text) }

  /// What an index may be: longer lists are read by nobody.
  static let statusIndexes = 0..<(1 << 27)

  private static func index(_ text: String?) -> Int? {
    guard let text, let index = Int(text), statusIndexes.contains(index), String(index) == text else { return nil }
    return index
  }
}

/// A badge whose standing changed.
package struct StatusChange: Sendable, Equatable {
  package enum Kind: String, CaseIterable, Sendable { case revoke, suspend, resume, withdraw }

  package var kind: Kind
  package var badge: BadgeID
  package var at: Timestamp
  /// One of `kind.reasons`.
  package var reason: String

  package init(_ kind: Kind, badge: BadgeID, at: Timestamp, reason: String) {
    self.kind = kind
    self.badge = badge
    self.at = at
    self.reason = reason
  }
}

extension StatusChange.Kind {
  /// Codes of the reasons that may be given. They are public, so that none of them tells more than a word.
  package var reasons: [String] {
    switch self {
    case .revoke: ["issued-in-error", "evidence-withdrawn", "misconduct", "duplicate", "other"]
    case .suspend: ["under-review", "appeal", "other"]
    case .resume: ["cleared", "other"]
    case .withdraw: ["holder-request", "other"]
    }
  }

  /// "revoked"
  package var participle: String {
    switch self {
    case .revoke: "revoked"
    case .suspend: "suspended"
    case .resume: "resumed"
    case .withdraw: "withdrawn"
    }
  }
}

/// What stands in the place of an award whose holder withdrew it for good: nothing about the person, and enough for the status list.
package struct Erasure: Sendable, Equatable {
  package var badge: BadgeID
  package var at: Timestamp
  /// Id of the organization that issued the badge.
  package var organization: String
  /// The badge's place in the status lists, where its bit stays set.
  package var index: Int

  package init(badge: BadgeID, at: Timestamp, organization: String, index: Int) {
    self.badge = badge
    self.at = at
    self.organization = organization
    self.index = index
  }
}
