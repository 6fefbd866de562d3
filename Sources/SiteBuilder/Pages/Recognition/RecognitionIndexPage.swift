import Catalog
import Mustache

/// All recognitions, with their cairns.
struct RecognitionIndexPage: PageView {
  static let template = "pages/recognitions"

  let site: Site
  let head: Head
  let rows: [RecognitionRow]
  let pagination: Pagination

  init(_ site: Site, _ entities: ArraySlice<Entity>, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    rows = entities.compactMap { RecognitionRow(site, $0) }
    head = Head(
      site, .recognitions,
      description:
        "What several micro-credentials add up to: \(Numerals.count(pagination.total, "designation, certification or stack", plural: "designations, certifications and stacks")).",
      pagination, listing: Array(entities))
  }

  static let shape = Shape<RecognitionIndexPage>(
    "recognitions page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("rows", of: RecognitionRow.self) { $0.rows },
      .object("pagination", of: Pagination.self) { $0.pagination },
    ])
}

/// A recognition in a list.
struct RecognitionRow: View {
  var title: String
  var url: String
  var summary: HTML
  var cairn: ListCairn?
  var kind: String
  var needs: String?
  var organization: String?
  var status: String?

  init?(_ site: Site, _ entity: Entity) {
    guard case .recognition(let it) = entity.content else { return nil }
    let needed = RequirementSummary(it.requires, site)
    title = entity.title
    url = site.url(entity.id)
    summary = site.html(entity.common.summary)
    cairn = ListCairn(site, entity)
    kind = it.form.words
    needs = needed.total == 0 ? nil : "\(needed.total)\(needed.poolWords.map { " of \($0)" } ?? "") micro-credentials"
    organization = site.organization(of: entity)?.title
    status = entity.common.status.words
  }

  static let shape = Shape<RecognitionRow>(
    "recognition row",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("summary") { $0.summary },
      .object("cairn", of: ListCairn.self) { $0.cairn },
      .text("kind") { $0.kind }, .text("needs") { $0.needs }, .text("organization") { $0.organization }, .text("status") { $0.status },
    ])
}
