/// What a change does to a badge. The same rules hold for lines that are read and for commands that want to write one.
package enum Transition: Equatable, Sendable {
  case to(Standing)
  /// Recorded, and the badge stands as before.
  case kept
  /// The badge stands so already, for the reason in the sentence.
  case repeated(String)
  /// The sentence says why.
  case impossible(String)

  package init(from record: AwardRecord, by change: StatusChange) {
    let standing = record.standing, badge = record.badge
    func to(_ state: Standing.State) -> Transition { .to(Standing(state, since: change.at, reason: change.reason)) }
    switch (standing.state, change.kind) {
    case (.erased, _):
      // Lines that were recorded before the award was erased stay.
      self =
        change.at <= standing.since
        ? .kept : .impossible("The badge \(badge) was withdrawn by its holder and erased, so that it cannot be \(change.kind.participle).")
    case (.valid, .revoke), (.suspended, .revoke): self = to(.revoked)
    case (.valid, .suspend): self = to(.suspended)
    case (.suspended, .resume): self = to(.valid)
    case (.valid, .withdraw), (.suspended, .withdraw), (.revoked, .withdraw): self = to(.withdrawn)
    case (.valid, .resume): self = .repeated("The badge \(badge) is not suspended.")
    case (.suspended, .suspend), (.revoked, .revoke), (.withdrawn, .withdraw):
      self = .repeated("The badge \(badge) is \(change.kind.participle) already.")
    case (.withdrawn, .revoke): self = .repeated("The badge \(badge) is withdrawn already, which holds for good.")
    case (.revoked, .suspend), (.revoked, .resume):
      self = .impossible("The badge \(badge) is revoked, which holds for good, so that it cannot be \(change.kind.participle).")
    case (.withdrawn, .suspend), (.withdrawn, .resume):
      self = .impossible("The badge \(badge) was withdrawn by its holder, so that it cannot be \(change.kind.participle).")
    }
  }
}
