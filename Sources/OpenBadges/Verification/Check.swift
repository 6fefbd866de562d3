/// One question that verification asks of a credential.
public struct Check: Sendable, Equatable {
  /// The questions, in the order they are answered in.
  public enum Name: String, Sendable, CaseIterable {
    /// Is it an Open Badges 3.0 credential?
    case form
    /// Is it unchanged since it was signed?
    case integrity
    /// Did a key of its issuer sign it?
    case issuerKey = "issuer-key"
    /// Is it neither revoked nor suspended?
    case status
    /// Does it hold today?
    case dates
    /// Is what was earned in this catalog?
    case achievement
  }

  /// The answers.
  public enum Outcome: String, Sendable {
    /// Yes.
    case passed
    /// No, so the credential must not be relied on.
    case failed
    /// Worth knowing, and no reason to refuse the credential.
    case noted
    /// It could not be found out.
    case unknown
  }

  /// The question.
  public let name: Name
  /// The answer.
  public let outcome: Outcome
  /// The answer in words.
  public let sentence: String

  /// An answer.
  public init(_ name: Name, _ outcome: Outcome, _ sentence: String) {
    self.name = name
    self.outcome = outcome
    self.sentence = sentence
  }
}

/// What verification found.
public struct Verification: Sendable {
  /// All answers in one word.
  public enum Verdict: String, Sendable {
    /// It holds.
    case valid
    /// It held until a date.
    case expired
    /// It will hold from a date on.
    case notYetValid = "not-yet-valid"
    /// Its issuer took it back for good.
    case revoked
    /// Its issuer suspended it.
    case suspended
    /// It was changed, or its issuer did not sign it.
    case tampered
    /// It is in order as far as can be told, and its issuer is not known here.
    case unrecognised
    /// It could not be checked.
    case unchecked
    /// It is no Open Badges 3.0 credential.
    case unreadable
  }

  /// In one word.
  public let verdict: Verdict
  /// Every answer, in the order of the questions.
  public let checks: [Check]
  /// The credential, where it could be read.
  public let credential: OpenBadgeCredential?
}
