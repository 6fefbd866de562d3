import Catalog
import Mustache

/// The shared rubrics.
struct RubricIndexPage: PageView {
  static let template = "pages/rubrics"

  let site: Site
  let head: Head
  let rows: [RubricRow]
  let pagination: Pagination

  init(_ site: Site, _ entities: ArraySlice<Entity>, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    rows = entities.compactMap { RubricRow(site, $0) }
    head = Head(
      site, .rubrics,
      description: "What good looks like: \(Numerals.count(pagination.total, "rubric")) that several micro-credentials share.",
      pagination, listing: Array(entities))
  }

  static let shape = Shape<RubricIndexPage>(
    "rubrics page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("rows", of: RubricRow.self) { $0.rows },
      .object("pagination", of: Pagination.self) { $0.pagination },
    ])
}

/// A rubric in a list.
struct RubricRow: View {
  var title: String
  var url: String
  var summary: HTML
  var criteria: String
  var pass: String
  var judges: String

  init?(_ site: Site, _ entity: Entity) {
    guard case .rubric(let it) = entity.content else { return nil }
    title = entity.title
    url = site.url(entity.id)
    summary = site.html(entity.common.summary)
    criteria = it.criteria.map(\.text.plain).joined(separator: ", ")
    pass = it.scale[it.pass]
    judges = Numerals.count(JudgedRow.all(site, entity).count, "requirement")
  }

  static let shape = Shape<RubricRow>(
    "rubric row",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("summary") { $0.summary }, .text("criteria") { $0.criteria },
      .text("pass") { $0.pass }, .text("judges") { $0.judges },
    ])
}
