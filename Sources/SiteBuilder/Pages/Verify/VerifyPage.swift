import Catalog
import Mustache

/// Where anyone checks a badge file. The page only carries the parts; modules read and check the file in the visitor's browser.
struct VerifyPage: PageView {
  static let template = "pages/verify"

  let site: Site
  let head: Head

  init(_ site: Site) {
    self.site = site
    head = Head(
      site, title: "Verify a badge", description: "Find out whether a badge file is genuine and still holds, without sending it anywhere.",
      url: Self.address(site))
  }

  static func address(_ site: Site) -> String { site.addresses.section("verify") }

  static let shape = Shape<VerifyPage>(
    "verify page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description },
      .text("base") { $0.site.permanent("") },
      .list("issuers", of: LinkView.self) { $0.issuers }, .flag("has_issuers") { !$0.issuers.isEmpty },
    ])

  /// Organizations whose badges can be told to be genuine here.
  private var issuers: [LinkView] {
    site.links(site.badges.keys.organizations.map { EntityID(.organization, $0) })
  }
}
