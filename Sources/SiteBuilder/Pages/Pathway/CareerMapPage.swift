import Catalog
import Mustache

/// Every role and every move between them: drawn where one picture can hold them, as a list, and in words.
struct CareerMapPage: PageView {
  static let template = "pages/career-map"
  /// More roles with moves than this are no picture that anybody could read, nor one that a page could carry.
  static let most = 24

  let site: Site
  let head: Head
  let map: RoleMap
  let pagination: Pagination
  private let places: ArraySlice<CareerMapGroup.Place>

  /// - Parameter places: the roles that this page lists.
  init(_ site: Site, _ map: RoleMap, _ places: ArraySlice<CareerMapGroup.Place>, _ pagination: Pagination) {
    self.site = site
    self.map = map
    self.places = places
    self.pagination = pagination
    let isFirst = pagination.page == 1
    let section = site.catalog.all(.pathway).isEmpty ? Section.roles : .pathways
    let above = LinkView(title: section.title, url: site.addresses.section(section.rawValue))
    head = Head(
      site, title: isFirst ? "Career map" : "Career map, page \(pagination.page)",
      description: "All \(Numerals.count(map.roles.count, "role")) on one map, and every move from one to another.",
      url: pagination.url, section: section,
      crumbs: isFirst ? [above] : [above, LinkView(title: "Career map", url: pagination.base)])
  }

  static let shape = Shape<CareerMapPage>(
    "career map",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("facts", of: FactView.self) { $0.facts },
      .object("finder", of: WayFinder.self) { $0.pagination.hasPages ? nil : $0.map.finder },
      .object("map", of: MapDrawing.self) { $0.drawing }, .flag("is_too_large") { $0.isTooLarge },
      .list("alone", of: LinkView.self) { $0.alone }, .flag("has_alone") { !$0.alone.isEmpty }, .html("moves_mark") { $0.mark },
      .list("groups", of: CareerMapGroup.self) { CareerMapGroup.all($0.site, $0.map, $0.places) },
      .list("words", of: TextView.self) { page in CareerMapWords(page.site, page.map).sentences.map { TextView(HTML(escaping: $0)) } },
      .list("pathways", of: LinkView.self) { $0.pathways }, .flag("has_pathways") { !$0.pathways.isEmpty },
      .object("pagination", of: Pagination.self) { $0.pagination }, .flag("is_first") { $0.pagination.page == 1 },
    ])

  private var joined: [EntityID] {
    let alone = Set(map.alone)
    return map.roles.filter { !alone.contains($0) }
  }

  private var isTooLarge: Bool { joined.count > Self.most }

  private var drawing: MapDrawing? {
    if isTooLarge || pagination.page > 1 { return nil }
    let label = "\(Numerals.capitalised(joined.count)) roles and the moves between them. The list says the same."
    let graph = RoleGraph(site, roles: joined, moves: map.moves, scale: .map, label: label, most: Self.most)
    return MapDrawing(graph.reduced, map, url: pagination.base, isPart: false)
  }

  /// Roles without a move, below the picture of the others; not where they are many, since the list has all of them.
  private var alone: [LinkView] {
    let alone = map.alone
    if alone.count > Self.most || pagination.page > 1 { return [] }
    return alone.compactMap { id in
      guard var link = site.link(id) else { return nil }
      if site.catalog.entity(id)?.common.status == .planned { link.note = "Planned" }
      return link
    }
  }

  private var facts: [FactView] {
    let planned = map.roles.count { site.catalog.entity($0)?.common.status == .planned }
    var facts = [FactView("Roles", String(map.roles.count), note: planned == 0 ? nil : "\(planned) of them planned")]
    if map.decided > 0 { facts.append(FactView("Stay in the classroom", "\(map.staying) of \(map.decided)")) }
    var note: HTML?
    if let mark { note = HTML("Moves shown are assumptions ").adding(mark) }
    facts.append(FactView("Moves", HTML(escaping: String(map.moves.count)), note: note))
    return facts
  }

  /// † where any pathway's moves are assumed.
  private var mark: HTML? { site.catalog.all(.pathway).lazy.compactMap { site.mark("edges", of: $0) }.first }

  private var pathways: [LinkView] {
    LinkView.series(site.catalog.all(.pathway).filter { $0.common.status != .retired }.prefix(60).compactMap { site.link($0.id) })
  }
}
