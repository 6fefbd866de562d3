import Catalog
import Mustache

/// All pathways.
struct PathwayIndexPage: PageView {
  static let template = "pages/pathways"

  let site: Site
  let head: Head
  let rows: [PathwayRow]

  init(_ site: Site) {
    self.site = site
    rows = site.catalog.all(.pathway).compactMap { PathwayRow(site, $0) }
    head = Head(
      site, title: Section.pathways.title,
      description: "Where you can go from here, and whether you keep teaching: \(Numerals.count(rows.count, "pathway")).",
      url: site.addresses.section(Section.pathways.rawValue), section: .pathways)
  }

  static let shape = Shape<PathwayIndexPage>(
    "pathways page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("rows", of: PathwayRow.self) { $0.rows },
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
    let map = PathwayMap(site, pathway)
    title = entity.title
    url = site.url(entity.id)
    summary = site.html(entity.common.summary)
    drawing = GraphThumbnail.html(RoleGraph(site, roles: map.drawn, moves: map.moves, scale: .map, label: ""))
    count = Numerals.count(map.roles.count, "role")
    let staying = map.stays.values.filter { $0 }.count
    stays = map.stays.isEmpty ? nil : "\(staying) \(staying == 1 ? "stays" : "stay") in the classroom"
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
