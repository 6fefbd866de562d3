import Catalog
import FrontMatter
import Mustache

/// A badge: whose, what, when and by whom. A module verifies it in the visitor's browser and holds the page's words against the credential.
struct BadgePage: PageView {
  static let template = "pages/badge"

  let site: Site
  let head: Head
  let badge: BadgeView

  init(_ site: Site, _ badge: BadgeView) {
    self.site = site
    self.badge = badge
    let isWithdrawn = badge.state == .withdrawn
    // Neither the title nor the description may name the earner: previews show both.
    var head = Head(
      site, title: isWithdrawn ? "Badge withdrawn" : "Badge: \(badge.title)",
      description: isWithdrawn
        ? "This badge is no longer shown." : "A badge for the micro-credential \(badge.title), which anyone can verify.",
      url: Self.address(site, badge.id))
    head.noIndex = true
    head.preview = badge.preview
    self.head = head
  }

  static func address(_ site: Site, _ id: String) -> String { "\(site.addresses.prefix)/\(Addresses.badgeFolder(id))" }

  static let shape = Shape<BadgePage>(
    "badge page",
    frameFields + [
      .flag("withdrawn") { $0.badge.state == .withdrawn }, .text("since") { $0.badge.since?.long },
      .list("shown", of: ShownBadge.self) { $0.badge.state == .withdrawn ? [] : [ShownBadge($0.site, $0.badge)] },
    ])
}
