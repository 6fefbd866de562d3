import Awards
import Catalog
import OpenBadges

/// What machines verify badges with: achievements, issuers, keys, status lists, and the credentials.
extension SitePages {
  mutating func addBadges() {
    guard site.isIssuing else { return }
    addAchievements()
    for organization in site.badges.keys.organizations { addIssuer(organization) }
    for record in site.badges.records {
      if let award = record.award, record.isShown { addCredential(award) }
    }
  }

  private mutating func addAchievements() {
    let site = site
    for entity in site.catalog.all(.microCredential) {
      add(file: Addresses.achievementFile(entity.id), of: entity.id) {
        site.achievement(entity.id, withResults: true).map { .object($0.published) } ?? .null
      }
    }
  }

  private mutating func addIssuer(_ organization: String) {
    let id = EntityID(.organization, organization), badges = site.badges
    let document = badges.keys.document(of: organization, did: site.did(id))
    add(file: Addresses.didFile(id)) { document.json }
    for method in document.methods {
      let name = method.id.drop { $0 != "#" }.dropFirst()
      // A key's own address answers with the bare key where it is for JWTs (JOSE), with the whole method otherwise.
      add(file: Addresses.keyFile(id, key: String(name))) { method.key?.kind == .p256 ? method.key?.jwk ?? .null : method.json }
    }
    for purpose in StatusList.Purpose.allCases {
      guard let list = badges.list(organization, purpose) else { continue }
      add(Page(path: Addresses.statusFile(id, purpose)) { $0 += list })
    }
  }

  private mutating func addCredential(_ award: Award) {
    let folder = Addresses.badgeFolder(award.badge.text)
    add(file: folder + "credential.json") { .object(award.credential) }
    add(Page(path: folder + "credential.jwt") { $0 += award.jwt.utf8 })
  }

  private mutating func add(file path: String, of owner: EntityID? = nil, _ json: @escaping @Sendable () -> JSON) {
    add(Page(path: path, of: owner) { $0 += json().bytes() })
  }
}
