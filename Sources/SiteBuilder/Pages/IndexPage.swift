import Catalog
import Mustache

/// A plain list of entities: for kinds of which there are few, so that nobody needs filters.
struct IndexPage: PageView {
  static let template = "pages/index"

  let site: Site
  let head: Head
  let rows: [IndexRow]
  let pagination: Pagination

  init(_ site: Site, _ section: Section, lede: String, rows: [IndexRow], _ pagination: Pagination, listing: [Entity]) {
    self.site = site
    self.rows = rows
    self.pagination = pagination
    head = Head(site, section, description: lede, pagination, listing: listing)
  }

  static let shape = Shape<IndexPage>(
    "index page",
    frameFields + [
      .text("title") { $0.head.title }, .html("lede") { $0.site.html($0.head.description) },
      .list("rows", of: IndexRow.self) { $0.rows },
      .object("pagination", of: Pagination.self) { $0.pagination },
    ])
}

/// An entity in a plain list.
struct IndexRow: View {
  var title: String
  var url: String
  var summary: HTML
  /// Short statements after the summary: "District", "3 roles".
  var meta: [String]

  init(_ site: Site, _ entity: Entity, meta: [String] = []) {
    title = entity.title
    url = site.url(entity.id)
    summary = site.html(entity.common.summary)
    self.meta = meta
  }

  static let shape = Shape<IndexRow>(
    "index row",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("summary") { $0.summary }, .texts("meta") { $0.meta },
      .flag("has_meta") { !$0.meta.isEmpty },
    ])
}
