import Catalog
import FrontMatter
import Mustache

/// A badge that its holder has not withdrawn.
struct ShownBadge: View {
  let site: Site
  let badge: BadgeView

  init(_ site: Site, _ badge: BadgeView) {
    self.site = site
    self.badge = badge
  }

  static let shape = Shape<ShownBadge>(
    "badge",
    [
      .text("state") { $0.badge.state.rawValue }, .flag("revoked") { $0.badge.state == .revoked },
      .flag("suspended") { $0.badge.state == .suspended }, .flag("stands") { $0.badge.state == .valid },
      .text("since") { $0.badge.since?.long }, .text("reason") { $0.badge.reason },
      .text("earner") { $0.badge.earner }, .text("title") { $0.badge.title }, .text("url") { $0.badge.url },
      .text("category") { $0.badge.category }, .text("stone") { $0.badge.stone },
      .text("issuer") { $0.badge.issuer.name }, .text("issuer_url") { $0.badge.issuer.url },
      .text("issuer_host") { $0.badge.issuer.host }, .text("issuer_did") { $0.badge.issuer.did },
      .text("awarded") { $0.badge.awarded.long }, .text("awarded_iso") { "\($0.badge.awarded)" },
      .text("until") { $0.badge.validUntil?.long }, .text("until_iso") { $0.badge.validUntil.map { "\($0)" } },
      .text("consent_scope") { $0.badge.consent?.scope }, .text("consent_on") { $0.badge.consent?.on.long },
      .text("summary") { $0.badge.summary },
      .list("criteria", of: TextView.self) { $0.badge.criteria.map { TextView(HTML(escaping: $0)) } },
      .flag("has_criteria") { !$0.badge.criteria.isEmpty }, .html("assessment") { $0.badge.assessment },
      .list("counts", of: CountView.self) { $0.badge.counts }, .flag("has_counts") { !$0.badge.counts.isEmpty },
      .list("downloads", of: LinkView.self) { $0.downloads }, .html("qr") { $0.badge.qr },
      .text("base") { $0.site.permanent("") }, .text("root") { $0.site.addresses.home },
      .text("credential") { $0.file("credential.json") }, .text("page_address") { $0.address }, .text("badge_id") { $0.badge.id },
      .text("verify_url") { $0.site.addresses.section("verify") },
      .text("linkedin") { $0.profile.address }, .list("profile", of: FactView.self) { $0.profile.fields },
      .text("signature") { "\($0.badge.issuer.name), \($0.badge.awarded.year)" },
      .text("resume") { $0.resume },
    ])

  /// Where the page is published for good.
  private var address: String { site.permanent(Addresses.badgeFolder(badge.id)) }

  private func file(_ name: String) -> String { "\(site.addresses.prefix)/\(Addresses.badgeFolder(badge.id))\(name)" }

  private var downloads: [LinkView] {
    let kinds = [
      ("badge.png", "Badge image (PNG)", "opens in every badge wallet"), ("badge.svg", "Badge image (SVG)", "sharp at every size"),
      ("credential.json", "Signed credential (JSON)", "for verifiers and wallets"),
      ("credential.jwt", "Signed credential (JWT)", "the same as one line of text"),
    ]
    return kinds.filter { badge.files.contains($0.0) }.map { name, title, note in LinkView(title: title, url: file(name), note: note) }
  }

  private var profile: ProfileEntry {
    ProfileEntry(
      name: badge.title, organization: badge.issuer.name, issued: badge.awarded, expires: badge.validUntil, url: address, id: badge.id)
  }

  private var resume: String {
    "\(badge.title), micro-credential, \(badge.issuer.name), \(badge.awarded.monthAndYear). \(address)"
  }
}
