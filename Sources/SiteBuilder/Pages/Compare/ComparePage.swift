import Catalog
import Mustache

/// Roles to choose for a comparison. A module of the theme puts the table together in the browser, from the twins of the cards; without
/// it the page leads to the cards themselves.
struct ComparePage: PageView {
  static let template = "pages/compare"
  /// Of so many roles, each a name to tick, all are offered on one page.
  static let together = 200

  let site: Site
  let head: Head
  let families: [RoleFamily]
  let pagination: Pagination

  /// - Parameter cards: the part of what `cards` gives that this page shows.
  init(_ site: Site, _ cards: ArraySlice<Entity>, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    families = RoleFamily.list(site, cards)
    let title = "Compare roles", roles = LinkView(title: Section.roles.title, url: site.addresses.section(Section.roles.rawValue))
    head = Head(
      site, title: pagination.page == 1 ? title : "\(title), page \(pagination.page)",
      description: "Two to four roles side by side: what each asks for, and where they differ.", url: pagination.url, section: .roles,
      crumbs: [roles] + (pagination.page == 1 ? [] : [LinkView(title: title, url: pagination.base)]))
  }

  /// Roles that can be chosen, by family; none where there is nothing to compare.
  static func cards(_ site: Site) -> [Entity] {
    guard site.comparesRoles else { return [] }
    return RoleIndexPage.cards(site).map { (RoleFamily.title(of: $0), $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  static let shape = Shape<ComparePage>(
    "compare page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .text("url") { $0.pagination.base },
      .list("families", of: RoleFamily.self) { $0.families }, .object("pagination", of: Pagination.self) { $0.pagination },
      .html("disclaimer") { $0.site.html($0.site.configuration.disclaimer?.text) },
    ])
}

/// Roles of one family, to choose from.
struct RoleFamily: View {
  var title: String
  var roles: [RoleChoice]

  static let shape = Shape<RoleFamily>(
    "family of roles", [.text("title") { $0.title }, .list("roles", of: RoleChoice.self) { $0.roles }])

  /// - Parameter cards: in the order of their families.
  static func list(_ site: Site, _ cards: ArraySlice<Entity>) -> [RoleFamily] {
    var families: [RoleFamily] = []
    for card in cards {
      let title = title(of: card)
      if families.last?.title != title { families.append(RoleFamily(title: title, roles: [])) }
      families[families.count - 1].roles.append(RoleChoice(id: card.id.id, title: card.title, url: site.addresses.url(card.id)))
    }
    return families
  }

  static func title(of card: Entity) -> String {
    if case .role(let role) = card.content, let family = role.family { family } else { "Roles" }
  }
}

/// A role to choose.
struct RoleChoice: View {
  var id: String
  var title: String
  var url: String

  static let shape = Shape<RoleChoice>(
    "choice of a role", [.text("id") { $0.id }, .text("title") { $0.title }, .text("url") { $0.url }])
}
