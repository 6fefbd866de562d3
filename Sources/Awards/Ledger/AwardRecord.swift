package import Diagnostics
package import OpenBadges

/// All that the ledger records of one badge.
package struct AwardRecord: Sendable {
  package let badge: BadgeID
  /// Name of the file in the folder of awards; all lines about a badge stand in one file.
  package let file: String
  /// The line of the award, or of what stands in its place.
  package let span: Span
  /// Nil once it is erased.
  package let award: Award?
  /// Set once the award is erased.
  package let erasure: Erasure?
  /// In the order in which they were recorded, those left out that changed nothing.
  package internal(set) var changes: [StatusChange] = []
  package internal(set) var standing: Standing

  init(_ award: Award, file: String, at span: Span) {
    badge = award.badge
    self.file = file
    self.span = span
    self.award = award
    erasure = nil
    standing = Standing(.valid, since: award.at)
  }

  init(_ erasure: Erasure, file: String, at span: Span) {
    badge = erasure.badge
    self.file = file
    self.span = span
    award = nil
    self.erasure = erasure
    standing = Standing(.erased, since: erasure.at)
  }

  /// Id of the organization that issued it.
  package var organization: String { award?.organization ?? erasure?.organization ?? "" }
  /// Its place in the organization's status lists.
  package var statusIndex: Int? { award?.statusIndex ?? erasure?.index }
}

/// Whether a badge may be relied on, by the ledger alone: dates of the credential are a matter of the reader's clock.
package struct Standing: Sendable, Equatable {
  package enum State: String, CaseIterable, Sendable {
    case valid, suspended, revoked
    /// By its holder: the page stays and says so, without a name.
    case withdrawn
    /// By its holder, and the award was taken out of the ledger.
    case erased
  }

  package var state: State
  package var since: Timestamp
  /// Code of the reason; nil where none was recorded.
  package var reason: String?

  package init(_ state: State, since: Timestamp, reason: String? = nil) {
    self.state = state
    self.since = since
    self.reason = reason
  }

  /// Whether the badge's bit is set in the list of revocations: for good.
  package var isRevoked: Bool { state != .valid && state != .suspended }

  /// Whether its bit is set in the list of suspensions. A credential names this list alone, so that any verifier refuses a badge that
  /// was suspended, revoked or withdrawn.
  package var isRefused: Bool { state != .valid }
}
