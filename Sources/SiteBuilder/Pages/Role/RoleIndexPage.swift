import Catalog
import FrontMatter
import Mustache

/// All role cards, with filters, and those that are planned.
struct RoleIndexPage: PageView {
  static let template = "pages/roles"

  let site: Site
  let head: Head
  let rows: [RoleRow]
  let filters: [FilterGroup]
  let facets: [FacetLinks]
  let pagination: Pagination
  /// On the last page only.
  let planned: [LinkView]

  /// - Parameter cards: the part of what `cards` gives that this page shows.
  init(_ site: Site, _ cards: ArraySlice<Entity>, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    let competencies = pagination.hasPages ? [:] : Self.competencies(site)
    let rows = cards.compactMap { RoleRow(site, $0, competencies) }
    self.rows = rows
    filters = pagination.hasPages ? [] : FilterGroup.counted(Self.filters(site), rows: rows.map(\.classes))
    facets = FacetLinks.all(site, .role, pagination)
    let isLast = pagination.page == pagination.pages
    planned =
      isLast ? site.catalog.all(.role).filter { $0.common.status == .planned }.compactMap { site.link($0.id) } : []
    head = Head(
      site, .roles,
      description:
        "\(Numerals.count(pagination.total, "role card")). Each says what the role does, what you must hold and what it brings.",
      pagination, listing: Array(cards))
  }

  static func cards(_ site: Site) -> [Entity] { site.catalog.all(.role).filter { $0.common.status == .active } }

  static let shape = Shape<RoleIndexPage>(
    "roles page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .number("count") { $0.rows.count },
      .list("rows", of: RoleRow.self) { $0.rows },
      .list("filters", of: FilterGroup.self) { $0.filters }, .flag("has_filters") { !$0.filters.isEmpty },
      .list("facets", of: FacetLinks.self) { $0.facets }, .flag("has_facets") { !$0.facets.isEmpty },
      .object("pagination", of: Pagination.self) { $0.pagination }, .text("career_map") { $0.site.careerMap },
      .list("planned", of: LinkView.self) { LinkView.series($0.planned) },
      .flag("has_planned") { !$0.planned.isEmpty },
      .text("compare_url") { $0.site.comparesRoles ? $0.site.addresses.comparisons : nil },
      .text("requirements_url") { $0.site.showsRequirements ? $0.site.addresses.requirements : nil },
      .flag("has_overviews") { $0.site.showsRequirements },
    ])

  /// Numbers of the competencies that roles ask for: every row names those that keep it.
  private static func competencies(_ site: Site) -> [EntityID: Int] {
    var found: Set<EntityID> = []
    for entity in cards(site) { if case .role(let role) = entity.content { found.formUnion(role.competencies.map(site.catalog.current)) } }
    return Dictionary(uniqueKeysWithValues: found.sorted().enumerated().map { ($1, $0 + 1) })
  }

  static func filters(_ site: Site) -> [FilterGroup] {
    var levels: Set<Role.Level> = [], years: Set<SchoolYear> = [], families: Set<String> = [], stays: Set<Bool> = []
    var owners: Set<EntityID> = []
    for entity in cards(site) {
      guard case .role(let role) = entity.content else { continue }
      if let level = role.level { levels.insert(level) }
      if let introduced = role.introduced { years.insert(introduced) }
      if let family = role.family { families.insert(family) }
      stays.insert(role.staysInClassroom ?? false)
      if let owner = site.organization(of: entity) { owners.insert(owner.id) }
    }
    let places = [(Role.Level.campus, "Campus"), (.district, "District")].filter { levels.contains($0.0) }
    var groups = [
      FilterGroup.radios("Level", "l", places.map { ($0.0.rawValue, $0.1) }),
      FilterGroup.radios("Introduced", "y", years.sorted().map { ($0.description, $0.long) }),
      FilterGroup.radios("Family", "f", families.sorted().map { (Slug.of($0), $0) }),
      FilterGroup.radios("Organization", "o", owners.sorted().map { ($0.id, site.catalog.title($0)) }),
      FilterGroup.radios(
        "Competency", "k", competencies(site).sorted { $0.value < $1.value }.map { ("\($0.value)", site.catalog.title($0.key)) }),
    ].compactMap { $0 }
    if stays.count > 1 {
      groups.append(
        FilterGroup(legend: "Classroom", name: "stays", choices: [FilterChoice(id: "stays", label: "Stays in the classroom")], isBox: true))
    }
    return groups
  }
}
