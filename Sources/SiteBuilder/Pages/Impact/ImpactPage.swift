import Catalog
import Mustache

/// What was counted and what people said.
struct ImpactPage: PageView {
  static let template = "pages/impact"

  let site: Site
  let head: Head
  let figures: ImpactFigures
  let quotations: [QuotationView]

  init(_ site: Site) {
    self.site = site
    figures = ImpactFigures(site)
    quotations = site.catalog.all(.statistic).filter { $0.common.status != .retired }.compactMap { QuotationView(site, $0) }
    head = Head(
      site, title: Section.impact.title,
      description: "What was counted and what people said, each with its year and source. "
        + "Changes are worked out here and labeled as derived.",
      url: site.addresses.section("impact"), section: .impact)
  }

  static let shape = Shape<ImpactPage>(
    "impact page",
    frameFields + [
      .text("lede") { $0.head.description }, .list("slopes", of: SlopeFigure.self) { $0.figures.slopes },
      .flag("has_slopes") { !$0.figures.slopes.isEmpty }, .list("changes", of: ChangeTable.self) { $0.figures.changes },
      .list("groups", of: FigureGroup.self) { $0.figures.groups }, .list("quotations", of: QuotationView.self) { $0.quotations },
      .flag("has_quotations") { !$0.quotations.isEmpty }, .list("uses", of: LinkGroup.self) { $0.uses },
      .flag("has_uses") { !$0.uses.isEmpty }, .list("sources", of: SourceView.self) { _ in [] }, .flag("has_sources") { _ in false },
    ])

  /// Whatever refers to one of the figures.
  private var uses: [LinkGroup] {
    var users: Set<EntityID> = []
    for entity in site.catalog.all(.statistic) { users.formUnion(site.catalog.uses(of: entity.id).map(\.id)) }
    return LinkGroup.byKind(site, users.filter { Addresses.hasOwnPage($0.kind) })
  }
}
