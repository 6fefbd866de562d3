import Catalog
import FrontMatter
import Mustache
import Storage

/// Collects the files of a site. Each kind adds its own pages in a file beside their views.
struct SitePages {
  let site: Site
  let theme: Theme
  let shop: PictureShop
  /// Pictures that badges are baked into.
  let awardedPictures: [EntityID: [UInt8]]
  private(set) var pages: [Page] = []
  /// Addresses that lead elsewhere, by where they begin.
  private(set) var moves: [String: Move] = [:]

  init(site: Site, theme: Theme, shop: PictureShop = PictureShop(cache: nil), awardedPictures: [EntityID: [UInt8]] = [:]) {
    self.site = site
    self.theme = theme
    self.shop = shop
    self.awardedPictures = awardedPictures
  }

  mutating func add(_ page: Page) { pages.append(page) }
  mutating func add(_ move: Move) { moves[move.from] = move }

  /// One page for people.
  mutating func add<V: PageView>(
    _ url: String, of owner: EntityID? = nil, inSitemap: Bool = true, updated: CalendarDate? = nil, _ view: @escaping @Sendable () -> V
  ) {
    pages.append(Page(url, site, theme, of: owner, inSitemap: inSitemap, updated: updated, view))
  }

  mutating func addPages() {
    for entity in site.catalog.entities { addPages(of: entity) }
    for part in Self.parts { part(&self) }
  }

  /// Pages that are of no single thing, the quickest to collect first: a preview that looks for one of them goes no further.
  static let parts: [@Sendable (inout SitePages) -> Void] = [
    { $0.addLists() }, { $0.addChanges() }, { $0.addSearch() }, { $0.addRequirements() }, { $0.addGraphs() }, { $0.addData() },
    { $0.addBadgePages() },
  ]

  /// What changed on the card of each role that has several versions.
  private mutating func addChanges() {
    let site = site, versions = site.catalog.entities.prefix { $0.id.kind == .role }.filter { $0.id.version != nil }
    var last: String?
    for version in versions where version.id.id != last {
      last = version.id.id
      let history = site.catalog.history(of: version.id.id)
      guard history.count > 1 else { continue }
      add(site.addresses.changes(version.id), of: version.id) { ChangesPage(site, site.catalog.history(of: version.id.id)) }
    }
  }

  /// The page of one entity, and what lies beside it.
  mutating func addPages(of entity: Entity) {
    let site = site, url = site.addresses.url(entity.id), day = entity.common.updated, id = entity.id
    if Addresses.hasOwnPage(entity.id.kind) { add(Twin.page(of: entity, site)) }
    switch entity.content {
    case .role(let role): add(url, of: id, updated: day) { RolePage(site, entity, role) }
    case .faq(let faq): add(url, of: id, updated: day) { FAQPage(site, entity, faq) }
    case .organization(let organization): add(url, of: id, updated: day) { OrganizationPage(site, entity, organization) }
    case .page: add(url, of: id, updated: day) { ProsePage(site, entity) }
    case .microCredential(let it): add(url, of: id, updated: day) { MicroCredentialPage(site, entity, it) }
    case .rubric(let it): add(url, of: id, updated: day) { RubricPage(site, entity, it) }
    case .competency(let it): add(url, of: id, updated: day) { CompetencyPage(site, entity, it) }
    case .policy(let policy): add(url, of: id, updated: day) { PolicyPage(site, entity, policy) }
    case .recognition(let recognition): add(url, of: id, updated: day) { RecognitionPage(site, entity, recognition) }
    case .program(let program): add(url, of: id, updated: day) { ProgramPage(site, entity, program) }
    case .pathway(let pathway): add(url, of: id, updated: day) { PathwayPage(site, entity, pathway) }
    // Parts of one page, see `addLists`.
    case .statistic, .term: break
    }
    addTakeaways(of: entity)
  }

  private mutating func addLists() {
    let site = site, catalog = site.catalog
    add(site.addresses.home) { HomePage(site) }
    add(NotFoundPage.address(site), inSitemap: false) { NotFoundPage(site) }
    if has(.microCredential) {
      add(CareerPlannerPage.address(site)) { CareerPlannerPage(site) }
      add(VerifyPage.address(site)) { VerifyPage(site) }
    }
    if has(.statistic) { add(site.addresses.section("impact")) { ImpactPage(site) } }
    addIndex(.roles, RoleIndexPage.cards(site), RoleIndexPage.init)
    addComparison()
    addIndex(.microCredentials, MicroCredentialIndexPage.sorted(site), MicroCredentialIndexPage.init)
    addIndex(.pathways, catalog.all(.pathway), PathwayIndexPage.init)
    addIndex(.programs, catalog.all(.program), ProgramIndexPage.init)
    addIndex(.competencies, CompetencyGroup.places(site), CompetencyIndexPage.init)
    addIndex(.recognitions, catalog.all(.recognition), RecognitionIndexPage.init)
    addIndex(.policies, PolicyGroup.places(site), PolicyIndexPage.init)
    addIndex(.rubrics, catalog.all(.rubric), RubricIndexPage.init)
    addIndex(.faq, QuestionTopic.places(site), FAQIndexPage.init)
    addIndex(.organizations, IndexPage.organizations(site), IndexPage.organizations)
    addIndex(.terms, Glossary.sorted(catalog), GlossaryPage.init)
  }

  /// The pages of a list. What they show is made when each is written.
  private mutating func addIndex<T: Sendable, V: PageView>(
    _ section: Section, _ things: [T], _ view: @escaping @Sendable (Site, ArraySlice<T>, Pagination) -> V
  ) {
    guard has(section.kind) else { return }
    let site = site
    let base = site.addresses.section(section.rawValue), size = min(section.together, Pagination.size)
    for page in Pagination.all(things.count, base: base, together: section.together, size: size) {
      add(page.url) { view(site, things[page.range], page) }
    }
  }

  /// The map of all roles, and every graph as text.
  private mutating func addGraphs() {
    let site = site, map = site.careerMap.map { _ in RoleMap(site) }
    if let url = site.careerMap, let map {
      let places = CareerMapGroup.places(site, map)
      for page in Pagination.all(places.count, base: url) {
        add(page.url) { CareerMapPage(site, map, places[page.range], page) }
      }
    }
    for graph in GraphFiles.all(site, map) { pages += graph.pages }
  }

  /// The data of a page, beside it.
  mutating func addTwin(of id: EntityID, _ twin: @escaping @Sendable () -> Twin) {
    pages.append(Page(path: Twin.path(id)) { twin().write(into: &$0) })
  }

  private mutating func addComparison() {
    let site = site, cards = ComparePage.cards(site)
    guard !cards.isEmpty else { return }
    for page in Pagination.all(cards.count, base: site.addresses.comparisons, together: ComparePage.together) {
      add(page.url) { ComparePage(site, cards[page.range], page) }
    }
  }

  private func has(_ kind: Kind) -> Bool { site.catalog.count(of: kind) > 0 }

  /// Style sheets, scripts, stones, and what machines ask for.
  mutating func addFiles() {
    let site = site
    addAssets()
    addHeaders()
    addBadges()
    addBadgePictures()
    addPreviews()
    addIcons()
    for entity in site.catalog.all(.microCredential) {
      pages.append(Page(path: "stones/\(entity.id.id).svg", of: entity.id) { site.stone(entity)?.write(size: 64, into: &$0) })
    }
    for kind in [Kind.role, .program, .recognition] {
      for entity in site.catalog.all(kind) {
        if site.listCairn(entity) == nil { continue }
        pages.append(
          Page(path: Addresses.cairnFile(entity.id), of: entity.id) {
            site.listCairn(entity)?.write(width: ListCairn.width, alone: true, into: &$0)
          })
      }
    }
    if has(.microCredential) {
      let data = CareerPlannerData(site: site)
      pages.append(Page(path: CareerPlannerData.path) { data.write(into: &$0) })
    }
    pages += Sitemap.pages(of: pages, site)
    let sitemap = site.absolute("\(site.address.prefix)/\(Sitemap.path)")
    pages.append(Page(path: "robots.txt") { $0 += "User-agent: *\nAllow: /\nSitemap: \(sitemap)\n".utf8 })
  }

  mutating func addAssets() {
    for asset in theme.assets { addAsset(asset) }
  }

  private mutating func addAsset(_ asset: Theme.File) {
    let isSheet = asset.path.hasSuffix(".css") || asset.path.hasSuffix(".css.mustache")
    guard asset.path.hasSuffix(Theme.ending) else {
      let bytes = isSheet ? StyleSheet(shrinking: asset.bytes).bytes : asset.bytes
      return pages.append(Page(path: asset.path, template: asset.path) { $0 += bytes })
    }
    let name = String(asset.path.dropLast(Theme.ending.count))
    guard let template = theme.templates.template(name) else { return }
    for (path, view) in name == FilterSheet.template ? FilterSheet.all(site) : [(name, AssetView(site: site))] {
      pages.append(
        Page(path: path, template: name) { (out: inout [UInt8]) throws(TemplateError) in
          try template.render(view, into: &out)
          if isSheet { out = StyleSheet(shrinking: out).bytes }
        })
    }
  }

  /// Pictures of the content folder, copied as they are.
  mutating func addImages(_ images: [SourceFile], from tree: SourceTree?) {
    guard let tree else { return }
    for image in images { pages.append(Page(path: image.path, copying: image, shownAs: "\(tree.root)/\(image.path)", from: tree)) }
  }
}
