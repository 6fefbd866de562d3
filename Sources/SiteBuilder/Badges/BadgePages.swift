import Awards
import Catalog
import FrontMatter
import Mustache
import OpenBadges
import Pictures

/// The page of each badge, and the pictures that carry its credential.
extension SitePages {
  mutating func addBadgePages() {
    let site = site
    for record in site.badges.records {
      add(BadgePage.address(site, record.badge.text), inSitemap: false) { BadgePage(site, BadgeView(site, record)) }
      if let award = record.award, record.isShown { addPictures(award) }
    }
  }

  /// The stone of the micro-credential with the credential in it.
  private mutating func addPictures(_ award: Award) {
    let site = site, shop = shop, folder = Addresses.badgeFolder(award.badge.text)
    guard let entity = site.catalog.entity(EntityID(.microCredential, award.microCredential)), let stone = site.stone(entity) else {
      return
    }
    add(
      Page(path: folder + BadgeView.svg) { out in
        var picture: [UInt8] = []
        stone.write(size: 512, into: &picture)
        out += try SVGBadge.bake(award.credential, into: picture)
      })
    let drawn = awardedPictures[entity.id]
    add(
      Page(path: folder + BadgeView.png) { out in
        out += try PNGBadge.bake(JSON.object(award.credential).bytes(.ascii), into: drawn ?? site.badgePicture(entity, shop))
      })
  }
}

extension AwardRecord {
  /// Whether the site shows anything of it but that it was withdrawn.
  var isShown: Bool { award != nil && standing.state != .withdrawn && standing.state != .erased }
}

extension BadgeView {
  static let svg = "badge.svg"
  static let png = "badge.png"

  init(_ site: Site, _ record: AwardRecord) {
    self.init(
      id: record.badge.text, state: .withdrawn, since: CalendarDate(record.standing.since), title: "", url: "", category: "", stone: "",
      issuer: Issuer(name: "", url: "", host: "", did: ""), awarded: CalendarDate(record.standing.since), summary: "", criteria: [],
      counts: [], files: [])
    guard record.isShown, let award = record.award, let credential = try? OpenBadgeCredential(Members(.object(award.credential))) else {
      return
    }
    let isAsAwarded = record.standing.state == .valid
    state = record.standing.state == .valid ? .valid : record.standing.state == .suspended ? .suspended : .revoked
    if isAsAwarded { since = nil }
    reason = isAsAwarded ? nil : record.standing.reason.flatMap { Self.reasons[$0] }
    say(credential)
    consent = (award.consent.on, award.consent.coversName ? "name and badge" : "badge, without a name")
    let organization = EntityID(.organization, award.organization)
    issuer = Issuer(
      name: credential.issuer.name ?? site.catalog.title(organization), url: site.url(organization),
      host: String(site.home.origin.drop { $0 != "/" }.dropFirst(2)), did: credential.issuer.id)
    guard let entity = site.catalog.entity(EntityID(.microCredential, award.microCredential)),
      case .microCredential(let it) = entity.content
    else { return }
    url = site.addresses.url(entity.id)
    category = it.category.value
    stone = site.addresses.stone(entity.id)
    preview = site.preview(entity)
    counts = CountsHere(site, entity).rows
    assessment = it.assessment.flatMap { site.catalog.entity($0) }.map { site.html($0.common.summary) }
    files = ["credential.json", "credential.jwt"] + (site.stone(entity) == nil ? [] : [Self.svg, Self.png])
    qr = QRCode(site.permanent(Addresses.badgeFolder(id))).map { HTML(bytes: $0.svg(label: "QR code with the address of this page")) }
  }

  /// What the credential says stands on the page word for word.
  private mutating func say(_ credential: OpenBadgeCredential) {
    let achievement = credential.subject.achievement
    earner = credential.subject.name
    title = achievement.name
    summary = achievement.description
    criteria = (achievement.criteria.narrative ?? "").split(separator: "\n").map(String.init)
    awarded = CalendarDate(credential.validFrom)
    validUntil = credential.validUntil.map { CalendarDate($0) }
  }

  /// Codes of reasons in words for the middle of a sentence.
  private static let reasons = [
    "issued-in-error": "awarded in error", "evidence-withdrawn": "the evidence was withdrawn", "misconduct": "misconduct",
    "duplicate": "awarded twice", "under-review": "under review", "appeal": "an appeal is open",
  ]
}

extension CalendarDate {
  /// The day of a moment, in UTC.
  init(_ moment: Timestamp) {
    guard let day = CalendarDate(iso: moment.text.prefix(10)) else { preconditionFailure("every moment has a day") }
    self = day
  }
}
