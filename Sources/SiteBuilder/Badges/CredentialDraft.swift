package import Catalog
package import FrontMatter
package import OpenBadges

/// A credential that is about to be signed.
package struct CredentialDraft: Sendable {
  /// The random name of the badge, 32 hexadecimal digits.
  package var badge: String
  /// A random IRI that stands for the earner, `urn:uuid:…`.
  package var subject: String
  /// The earner's name; nil where the earner does not want it published.
  package var earner: String?
  package var microCredential: EntityID
  package var awarded: CalendarDate
  /// The last day of validity; nil for what the micro-credential says.
  package var until: CalendarDate?
  /// A place in the issuer's status lists that no other badge has.
  package var statusIndex: Int

  package init(
    badge: String, subject: String, earner: String?, microCredential: EntityID, awarded: CalendarDate, until: CalendarDate? = nil,
    statusIndex: Int
  ) {
    self.badge = badge
    self.subject = subject
    self.earner = earner
    self.microCredential = microCredential
    self.awarded = awarded
    self.until = until
    self.statusIndex = statusIndex
  }
}

/// What all credentials of one micro-credential have in common, put together once for many.
package struct CredentialWording: Sendable {
  fileprivate let achievement: Achievement
  fileprivate let issuer: Profile
  /// Address of the issuer's list of suspensions.
  fileprivate let list: String
  fileprivate let validYears: Int?
}

extension Site {
  /// The organization that issues badges of a micro-credential; nil where the catalog names none.
  package func issuer(of microCredential: EntityID) -> Entity? { catalog.entity(microCredential).flatMap(organization) }

  /// What all credentials of a micro-credential say, in today's wording; nil where there is none or nobody to issue it.
  package func credentials(of microCredential: EntityID) -> CredentialWording? {
    guard let achievement = achievement(microCredential, withResults: false), let issuer = issuer(of: microCredential),
      let entity = catalog.entity(microCredential), case .microCredential(let it) = entity.content
    else { return nil }
    return CredentialWording(
      achievement: achievement, issuer: profile(issuer), list: permanent(Addresses.statusFile(issuer.id, .suspension)),
      validYears: it.validYears)
  }

  /// A credential, not yet signed.
  package func credential(_ draft: CredentialDraft, _ wording: CredentialWording) -> OpenBadgeCredential {
    let achievement = wording.achievement
    let until = draft.until ?? wording.validYears.map { draft.awarded.adding(years: $0).adding(days: -1) }
    let folder = Addresses.badgeFolder(draft.badge)
    return OpenBadgeCredential(
      id: permanent(folder + "credential.json"), name: achievement.name, description: achievement.description, image: achievement.image,
      issuer: wording.issuer, validFrom: Self.moment(draft.awarded, "00:00:00"),
      validUntil: until.map { Self.moment($0, "23:59:59") }, awardedDate: Self.moment(draft.awarded, "00:00:00"),
      subject: AchievementSubject(
        id: draft.subject, identifiers: draft.earner.map { [IdentityObject($0, type: "name")] } ?? [], achievement: achievement),
      status: StatusEntry(list: wording.list, index: draft.statusIndex, purpose: .suspension),
      schema: .openBadges)
  }

  /// An organization as issuer.
  package func profile(_ organization: Entity) -> Profile {
    let summary = organization.common.summary
    return Profile(
      id: did(organization.id), name: organization.title, url: permanentPage(organization.id),
      description: summary.isEmpty ? nil : summary)
  }

  private static func moment(_ day: CalendarDate, _ time: String) -> Timestamp {
    guard let moment = Timestamp("\(day)T\(time)Z") else { preconditionFailure("every date is a day of the calendar") }
    return moment
  }
}
