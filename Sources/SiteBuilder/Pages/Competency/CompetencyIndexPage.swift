import Catalog
import Mustache

/// All competencies, by category.
struct CompetencyIndexPage: PageView {
  static let template = "pages/competencies"

  let site: Site
  let head: Head
  let groups: [CompetencyGroup]
  let pagination: Pagination

  init(_ site: Site, _ places: ArraySlice<CompetencyGroup.Place>, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    groups = places.runs(by: \.title).map { run in
      CompetencyGroup(title: run[run.startIndex].title, rows: run.map { CompetencyIndexRow(site, $0.entity, $0.competency) })
    }
    head = Head(
      site, .competencies,
      description:
        "\(Numerals.count(pagination.total, "competency", plural: "competencies")): what roles ask for, and micro-credentials show.",
      pagination, listing: places.map(\.entity))
  }

  static let shape = Shape<CompetencyIndexPage>(
    "competencies page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description },
      .list("groups", of: CompetencyGroup.self) { $0.groups }, .object("pagination", of: Pagination.self) { $0.pagination },
    ])
}

/// The competencies of one category.
struct CompetencyGroup: View {
  var title: String
  var rows: [CompetencyIndexRow]

  /// A competency and the category that it stands under.
  struct Place: Sendable {
    let title: String
    let entity: Entity
    let competency: Competency
  }

  /// In the catalog's order of categories; those without one come last.
  static func places(_ site: Site) -> [Place] {
    var byCategory: [String: [Place]] = [:]
    for entity in site.catalog.all(.competency) {
      guard case .competency(let it) = entity.content else { continue }
      let category = it.category ?? ""
      byCategory[category, default: []].append(Place(title: category.isEmpty ? "Others" : category, entity: entity, competency: it))
    }
    let order = site.configuration.categories.map(\.name)
    let known = order.filter { byCategory[$0] != nil }
    let others = byCategory.keys.filter { !$0.isEmpty && !order.contains($0) }.sorted()
    return (known + others + [""]).flatMap { byCategory[$0] ?? [] }
  }

  static let shape = Shape<CompetencyGroup>(
    "competencies of a category",
    [
      .text("title") { $0.title }, .text("id") { Slug.of($0.title) }, .list("rows", of: CompetencyIndexRow.self) { $0.rows },
    ])
}

/// A competency in the index.
struct CompetencyIndexRow: View {
  var title: String
  var url: String
  var statement: HTML
  var credentials: Int
  var roles: Int

  init(_ site: Site, _ entity: Entity, _ competency: Competency) {
    let uses = CompetencyUses(site, entity)
    title = entity.title
    url = site.url(entity.id)
    statement = site.html(competency.statement)
    credentials = uses.credentials.count
    roles = uses.roles.count
  }

  static let shape = Shape<CompetencyIndexRow>(
    "competency row",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("statement") { $0.statement },
      .number("credentials") { $0.credentials }, .number("roles") { $0.roles },
    ])
}
