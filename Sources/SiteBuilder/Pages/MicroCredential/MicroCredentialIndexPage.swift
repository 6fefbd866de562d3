import Catalog
import Mustache

/// All micro-credentials by title, with filters while they fit one page.
struct MicroCredentialIndexPage: PageView {
  static let template = "pages/micro-credentials"

  let site: Site
  let head: Head
  let rows: [MicroCredentialRow]
  let pagination: Pagination

  /// - Parameter all: every micro-credential, as `sorted` gives them.
  init(_ site: Site, _ all: [Entity], _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    rows = all[pagination.range].compactMap { MicroCredentialRow(site, $0, filtered: !pagination.hasPages) }
    let title = Section.microCredentials.title
    let isFirst = pagination.page == 1
    head = Head(
      site, title: isFirst ? title : "\(title), page \(pagination.page)",
      description: "\(Numerals.count(pagination.total, "micro-credential")). Each is one skill, shown with evidence from your own work.",
      url: pagination.url, section: .microCredentials, crumbs: isFirst ? [] : [LinkView(title: title, url: pagination.base)])
  }

  static func sorted(_ site: Site) -> [Entity] {
    site.catalog.all(.microCredential).map { ($0.title.lowercased(), $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  static let shape = Shape<MicroCredentialIndexPage>(
    "micro-credentials page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .number("count") { $0.rows.count },
      .list("rows", of: MicroCredentialRow.self) { $0.rows }, .list("filters", of: FilterGroup.self) { $0.filters },
      .flag("has_filters") { !$0.filters.isEmpty }, .object("pagination", of: Pagination.self) { $0.pagination },
      .flag("has_pages") { $0.pagination.hasPages },
    ])

  var filters: [FilterGroup] { pagination.hasPages ? [] : Self.filters(site) }

  /// Groups that leave a choice; none once the list has several pages, which a filter would search one at a time.
  static func filters(_ site: Site) -> [FilterGroup] {
    let all = site.catalog.all(.microCredential)
    guard all.count <= Pagination.size else { return [] }
    var categories: Set<String> = [], bands: Set<EffortBand> = [], needs: Set<MicroCredential.Need> = [], awarders: Set<EntityID> = []
    var vetted = 0, anytime = 0
    for entity in all {
      guard case .microCredential(let it) = entity.content else { continue }
      categories.insert(it.category.value)
      if let band = EffortBand(it.effort) { bands.insert(band) }
      needs.formUnion(it.needs)
      if let awarder = site.organization(of: entity) { awarders.insert(awarder.id) }
      if it.stateVetted { vetted += 1 }
      if !NeedWords.isSeasonal(it.needs) { anytime += 1 }
    }
    var groups = [
      FilterGroup.radios("Category", "category", categories.sorted().map { (Slug.of($0), $0) }),
      FilterGroup.radios("Effort", "effort", EffortBand.allCases.filter(bands.contains).map { ($0.rawValue, $0.label) }),
      FilterGroup.radios("Needs", "needs", MicroCredential.Need.allCases.filter(needs.contains).map { ($0.rawValue, NeedWords.label($0)) }),
      FilterGroup.radios("Awarded by", "by", awarders.sorted().map { ($0.id, site.catalog.title($0)) }),
    ].compactMap { $0 }
    var boxes: [FilterChoice] = []
    if vetted > 0, vetted < all.count { boxes.append(FilterChoice(id: "vetted", label: "State-vetted")) }
    if anytime > 0, anytime < all.count { boxes.append(FilterChoice(id: NeedWords.anytime, label: "Without students or colleagues")) }
    if !boxes.isEmpty { groups.append(FilterGroup(legend: "Only", name: "only", choices: boxes, isBox: true)) }
    return groups
  }
}
