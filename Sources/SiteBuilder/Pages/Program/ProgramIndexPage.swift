import Catalog
import Mustache

/// All programs.
struct ProgramIndexPage: PageView {
  static let template = "pages/programs"

  let site: Site
  let head: Head
  let rows: [ProgramRow]
  let filters: [FilterGroup]
  let pagination: Pagination

  init(_ site: Site, _ entities: ArraySlice<Entity>, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    let rows = entities.compactMap { ProgramRow(site, $0) }
    self.rows = rows
    filters = pagination.hasPages ? [] : FilterGroup.counted(Self.filters(site), rows: rows.map(\.classes))
    head = Head(
      site, .programs,
      description: "\(Numerals.count(pagination.total, "program")): micro-credentials that a group of educators works through together.",
      pagination, listing: Array(entities))
  }

  static let shape = Shape<ProgramIndexPage>(
    "programs page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("rows", of: ProgramRow.self) { $0.rows },
      .number("number") { $0.rows.count },
      .list("filters", of: FilterGroup.self) { $0.filters }, .flag("has_filters") { !$0.filters.isEmpty },
      .object("pagination", of: Pagination.self) { $0.pagination },
    ])

  static func filters(_ site: Site) -> [FilterGroup] {
    var owners: Set<String> = [], pending: Set<Bool> = []
    for entity in site.catalog.all(.program) {
      guard case .program(let it) = entity.content else { continue }
      owners.insert(site.organization(of: entity)?.title ?? "")
      pending.insert(it.accounts == .pending)
    }
    var groups = [FilterGroup.choice("Organization", "owner", owners.sorted().map { (Slug.of($0), $0) })].compactMap { $0 }
    if pending.count > 1 {
      groups.append(
        FilterGroup(legend: "Accounts", name: "accounts", choices: [FilterChoice(id: "accounts-open", label: "Open now")], isBox: true))
    }
    return groups
  }
}

/// A program in a list.
struct ProgramRow: View {
  var title: String
  var url: String
  var summary: HTML
  var cairn: ListCairn?
  var count: String
  var organization: String
  var isPending: Bool
  var status: String?

  init?(_ site: Site, _ entity: Entity) {
    guard case .program(let program) = entity.content else { return nil }
    let list = site.catalog.microCredentials(of: entity.id)
    title = entity.title
    url = site.url(entity.id)
    summary = site.html(entity.common.summary)
    cairn = ListCairn(site, entity)
    count = program.declaredSize?.words.map { "\($0) micro-credentials" } ?? Numerals.count(list.count, "micro-credential")
    organization = site.organization(of: entity)?.title ?? ""
    isPending = program.accounts == .pending
    status = entity.common.status.words
  }

  /// Choices of the filters that keep this row.
  var classes: [String] { ["owner-\(Slug.of(organization))"] + (isPending ? [] : ["accounts-open"]) }

  static let shape = Shape<ProgramRow>(
    "program row",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("summary") { $0.summary },
      .object("cairn", of: ListCairn.self) { $0.cairn },
      .text("count") { $0.count }, .text("organization") { $0.organization }, .flag("pending") { $0.isPending },
      .text("status") { $0.status }, .text("classes") { $0.classes.joined(separator: " ") },
    ])
}
