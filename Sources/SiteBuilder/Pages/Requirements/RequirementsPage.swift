import Catalog
import Mustache

/// What all roles ask for, side by side: a row for each role, a column for each sort of requirement.
struct RequirementsPage: PageView {
  static let template = "pages/requirements"

  let site: Site
  let head: Head
  let pagination: Pagination
  let families: [RequirementFamily]
  let columns: [Asked.Sort]
  let filters: [FilterGroup]
  /// Whether there is a table with a column for each thing.
  let hasGrid: Bool

  /// - Parameter roles: the part of `Site.askingRoles` that this page shows.
  init(_ site: Site, _ roles: ArraySlice<AskingRole>, _ pagination: Pagination, hasGrid: Bool) {
    self.site = site
    self.hasGrid = hasGrid
    self.pagination = pagination
    let used = Set(roles.flatMap { $0.asked.map(\.sort) }), columns = Asked.Sort.allCases.filter(used.contains)
    self.columns = columns
    var families: [(title: String, rows: [RequirementRow])] = []
    for role in roles {
      guard let row = RequirementRow(site, role, columns: columns) else { continue }
      let title = role.family.isEmpty ? "Other roles" : role.family
      if families.last?.title != title { families.append((title, [])) }
      families[families.count - 1].rows.append(row)
    }
    self.families = families.map { RequirementFamily(title: $0.title, rows: $0.rows, span: columns.count + 1) }
    filters = pagination.hasPages ? [] : RequirementFilters.groups(Array(roles))
    let title = "Requirements of all roles", isFirst = pagination.page == 1
    let index = LinkView(title: Section.roles.title, url: site.addresses.section(Section.roles.rawValue))
    head = Head(
      site, title: isFirst ? title : "\(title), page \(pagination.page)",
      description:
        "What each of \(Numerals.count(pagination.total, "role")) asks for: licenses, degrees, experience, recognitions and micro-credentials.",
      url: pagination.url, section: .roles, crumbs: [index] + (isFirst ? [] : [LinkView(title: title, url: pagination.base)]))
  }

  static let shape = Shape<RequirementsPage>(
    "requirements page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .number("count") { $0.rowCount },
      .list("columns", of: RequirementColumn.self) { $0.columns.map(RequirementColumn.init) },
      .list("families", of: RequirementFamily.self) { $0.families },
      .list("filters", of: FilterGroup.self) { $0.filters }, .flag("has_filters") { !$0.filters.isEmpty },
      .object("pagination", of: Pagination.self) { $0.pagination },
      .text("table_url") { $0.site.addresses.requirementTable }, .text("grid_url") { $0.hasGrid ? $0.site.addresses.requirementGrid : nil },
      .text("compare_url") { $0.site.comparesRoles ? $0.site.addresses.comparisons : nil },
      .html("disclaimer") { $0.site.html($0.site.configuration.disclaimer?.text) },
    ])

  private var rowCount: Int { families.reduce(0) { $0 + $1.rows.count } }
}

extension Addresses {
  /// What all roles ask for. No role may be called so: see `ConfigurationCheck`.
  var requirements: String { "\(prefix)/roles/\(ConfigurationCheck.requirements)/" }
  /// The same as a table with a line for each thing that is asked for.
  var requirementTable: String { "\(prefix)/\(RequirementTable.path)" }
  /// The same with a line for each role and a column for each thing.
  var requirementGrid: String { "\(prefix)/\(RequirementGrid.path)" }
}
