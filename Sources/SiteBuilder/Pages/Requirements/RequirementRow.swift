import Catalog
import Mustache

/// One role in the table of requirements.
struct RequirementRow: View {
  let title: String
  let url: String
  let level: String?
  let isPlanned: Bool
  let cells: [RequirementCell]
  /// Choices of the filters that keep this row.
  let classes: Set<String>

  init?(_ site: Site, _ asking: AskingRole, columns: [Asked.Sort]) {
    guard case .role(let role) = asking.entity.content else { return nil }
    title = asking.entity.title
    url = site.addresses.url(asking.entity.id)
    level = role.level.map { $0 == .campus ? "Campus" : "District" }
    isPlanned = asking.entity.common.status == .planned
    cells = columns.map { sort in
      RequirementCell(sort: sort, groups: asking.asked.filter { $0.sort == sort }.flatMap { AskedView.views(site, $0, of: asking.entity) })
    }
    classes = asking.classes
  }

  static let shape = Shape<RequirementRow>(
    "row of the requirements",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .text("level") { $0.level }, .flag("planned") { $0.isPlanned },
      .list("cells", of: RequirementCell.self) { $0.cells }, .text("classes") { $0.classes.sorted().joined(separator: " ") },
      .flag("asks_nothing") { row in row.cells.allSatisfy(\.groups.isEmpty) },
    ])
}

/// Roles of one family in the table.
struct RequirementFamily: View {
  let title: String
  let rows: [RequirementRow]
  let span: Int

  static let shape = Shape<RequirementFamily>(
    "family in the requirements",
    [
      .text("title") { $0.title }, .list("rows", of: RequirementRow.self) { $0.rows }, .number("span") { $0.span },
      .text("classes") { family in family.rows.reduce(into: Set<String>()) { $0.formUnion($1.classes) }.sorted().joined(separator: " ") },
    ])
}

/// Heading of a column.
struct RequirementColumn: View {
  let sort: Asked.Sort

  static let shape = Shape<RequirementColumn>(
    "column of the requirements", [.text("column") { $0.sort.column }, .text("title") { $0.sort.title }])
}
