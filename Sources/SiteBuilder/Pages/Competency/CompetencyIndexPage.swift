import Catalog
import Mustache

/// All competencies, by category.
struct CompetencyIndexPage: PageView {
  static let template = "pages/competencies"

  let site: Site
  let head: Head
  let groups: [CompetencyGroup]

  init(_ site: Site) {
    self.site = site
    let all = site.catalog.all(.competency)
    groups = CompetencyGroup.all(site, all)
    head = Head(
      site, title: Section.competencies.title,
      description: "\(Numerals.count(all.count, "competency", plural: "competencies")): what roles ask for, and micro-credentials show.",
      url: site.addresses.section("competencies"), section: .competencies)
  }

  static let shape = Shape<CompetencyIndexPage>(
    "competencies page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description },
      .list("groups", of: CompetencyGroup.self) { $0.groups }, .flag("has_groups") { !$0.groups.isEmpty },
    ])
}

/// The competencies of one category.
struct CompetencyGroup: View {
  var title: String
  var rows: [CompetencyIndexRow]

  /// In the catalog's order of categories; those without one come last.
  static func all(_ site: Site, _ competencies: [Entity]) -> [CompetencyGroup] {
    var byCategory: [String: [CompetencyIndexRow]] = [:]
    for entity in competencies {
      guard case .competency(let it) = entity.content else { continue }
      byCategory[it.category ?? "", default: []].append(CompetencyIndexRow(site, entity, it))
    }
    let order = site.configuration.categories.map(\.name)
    let known = order.filter { byCategory[$0] != nil }
    let others = byCategory.keys.filter { !$0.isEmpty && !order.contains($0) }.sorted()
    return (known + others + (byCategory[""] == nil ? [] : [""])).map { name in
      CompetencyGroup(title: name.isEmpty ? "Others" : name, rows: byCategory[name] ?? [])
    }
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
