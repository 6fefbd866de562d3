import Catalog
import Mustache

/// All recognitions, with their cairns.
struct RecognitionIndexPage: PageView {
  static let template = "pages/recognitions"

  let site: Site
  let head: Head
  let rows: [RecognitionRow]

  init(_ site: Site) {
    self.site = site
    rows = site.catalog.all(.recognition).compactMap { RecognitionRow(site, $0) }
    head = Head(
      site, title: Section.recognitions.title,
      description:
        "What several micro-credentials add up to: \(Numerals.count(rows.count, "designation, certification or stack", plural: "designations, certifications and stacks")).",
      url: site.addresses.section(Section.recognitions.rawValue), section: .recognitions)
  }

  static let shape = Shape<RecognitionIndexPage>(
    "recognitions page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("rows", of: RecognitionRow.self) { $0.rows },
    ])
}

/// A recognition in a list.
struct RecognitionRow: View {
  var title: String
  var url: String
  var summary: HTML
  var cairn: HTML?
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
    cairn = site.cairn(it.requires, width: 60, allSolid: false)
    kind = it.form.words
    needs = needed.total == 0 ? nil : "\(needed.total)\(needed.poolWords.map { " of \($0)" } ?? "") micro-credentials"
    organization = site.organization(of: entity)?.title
    status = entity.common.status.words
  }

  static let shape = Shape<RecognitionRow>(
    "recognition row",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("summary") { $0.summary }, .html("cairn") { $0.cairn },
      .text("kind") { $0.kind }, .text("needs") { $0.needs }, .text("organization") { $0.organization }, .text("status") { $0.status },
    ])
}
