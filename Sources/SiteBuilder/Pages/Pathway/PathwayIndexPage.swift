import Catalog
import Mustache

/// All pathways.
struct PathwayIndexPage: PageView {
  static let template = "pages/pathways"

  let site: Site
  let head: Head
  let rows: [PathwayRow]
  let pagination: Pagination

  init(_ site: Site, _ entities: ArraySlice<Entity>, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    rows = entities.compactMap { PathwayRow(site, $0) }
    head = Head(
      site, .pathways,
      description: "Where you can go from here, and whether you keep teaching: \(Numerals.count(pagination.total, "pathway")).",
      pagination, listing: Array(entities))
  }

  static let shape = Shape<PathwayIndexPage>(
    "pathways page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("rows", of: PathwayRow.self) { $0.rows },
      .object("pagination", of: Pagination.self) { $0.pagination }, .text("career_map") { $0.site.careerMap },
    ])
}

/// A pathway in a list.
struct PathwayRow: View {
  var title: String
  var url: String
  var summary: HTML
  var drawing: HTML?
  var count: String
  var stays: String?
  var entry: [LinkView]
  var organization: String?
  var status: String?

  init?(_ site: Site, _ entity: Entity) {
    guard case .pathway(let pathway) = entity.content else { return nil }
    let map = RoleMap(site, pathway)
    title = entity.title
    url = site.url(entity.id)
    summary = site.html(entity.common.summary)
    drawing = GraphSketch(RoleGraph(site, roles: map.drawn, moves: map.moves, scale: .map, label: "").reduced.diagram)?.html
    count = Numerals.count(map.roles.count, "role")
    stays = map.decided == 0 ? nil : "\(map.staying) \(map.staying == 1 ? "stays" : "stay") in the classroom"
    entry = LinkView.series(map.entry.compactMap(site.link))
    organization = site.organization(of: entity)?.title
    status = entity.common.status.words
  }

  static let shape = Shape<PathwayRow>(
    "pathway row",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("summary") { $0.summary }, .html("drawing") { $0.drawing },
      .text("count") { $0.count }, .text("stays") { $0.stays }, .list("links", of: LinkView.self) { $0.entry },
      .flag("has_links") { !$0.entry.isEmpty }, .text("organization") { $0.organization }, .text("status") { $0.status },
    ])
}
