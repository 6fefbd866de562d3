import Catalog
import Mustache

/// All programs.
struct ProgramIndexPage: PageView {
  static let template = "pages/programs"

  let site: Site
  let head: Head
  let rows: [ProgramRow]

  init(_ site: Site) {
    self.site = site
    rows = site.catalog.all(.program).compactMap { ProgramRow(site, $0) }
    head = Head(
      site, title: Section.programs.title,
      description: "\(Numerals.count(rows.count, "program")): micro-credentials that a group of educators works through together.",
      url: site.addresses.section(Section.programs.rawValue), section: .programs)
  }

  static let shape = Shape<ProgramIndexPage>(
    "programs page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("rows", of: ProgramRow.self) { $0.rows },
      .number("number") { $0.rows.count },
      .list("filters", of: FilterGroup.self) { $0.filters }, .flag("has_filters") { !$0.filters.isEmpty },
    ])

  var filters: [FilterGroup] {
    let owners = Set(rows.map(\.organization)).sorted().map { (Slug.of($0), $0) }
    var groups = [FilterGroup.radios("Organization", "owner", owners)].compactMap { $0 }
    if rows.contains(where: \.isPending), !rows.allSatisfy(\.isPending) {
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
  var cairn: HTML?
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
    cairn = site.cairn(of: list, width: 60)
    count = program.declaredSize?.words.map { "\($0) micro-credentials" } ?? Numerals.count(list.count, "micro-credential")
    organization = site.organization(of: entity)?.title ?? ""
    isPending = program.accounts == .pending
    status = entity.common.status.words
  }

  /// Choices of the filters that keep this row.
  private var classes: String { "owner-\(Slug.of(organization))" + (isPending ? "" : " accounts-open") }

  static let shape = Shape<ProgramRow>(
    "program row",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("summary") { $0.summary }, .html("cairn") { $0.cairn },
      .text("count") { $0.count }, .text("organization") { $0.organization }, .flag("pending") { $0.isPending },
      .text("status") { $0.status }, .text("classes") { $0.classes },
    ])
}
