import Catalog
import Mustache
import Storage

/// Collects the files of a site. Each kind adds its own pages in a file beside their views.
struct Planner {
  let site: Site
  let theme: Theme
  private(set) var pages: [Page] = []

  init(site: Site, theme: Theme) {
    self.site = site
    self.theme = theme
  }

  mutating func add(_ page: Page) { pages.append(page) }

  /// One page for people.
  mutating func add<V: PageView>(_ url: String, inSitemap: Bool = true, _ view: @escaping @Sendable () -> V) {
    pages.append(Page(url, site, theme, inSitemap: inSitemap, view))
  }

  mutating func addPages() {
    for entity in site.catalog.entities { add(entity) }
    addIndexes()
  }

  /// The page of one entity.
  private mutating func add(_ entity: Entity) {
    let site = site, url = site.addresses.url(entity.id)
    switch entity.content {
    case .role(let role): add(url) { RolePage(site, entity, role) }
    case .faq(let faq): add(url) { FAQPage(site, entity, faq) }
    case .organization(let organization): add(url) { OrganizationPage(site, entity, organization) }
    case .page: add(url) { ProsePage(site, entity) }
    case .microCredential(let it): add(url) { MicroCredentialPage(site, entity, it) }
    case .rubric(let it): add(url) { RubricPage(site, entity, it) }
    case .competency(let it): add(url) { CompetencyPage(site, entity, it) }
    case .policy(let policy): add(url) { PolicyPage(site, entity, policy) }
    case .recognition(let recognition): add(url) { RecognitionPage(site, entity, recognition) }
    case .program(let program): add(url) { ProgramPage(site, entity, program) }
    case .pathway(let pathway): add(url) { PathwayPage(site, entity, pathway) }
    default: break
    }
  }

  private mutating func addIndexes() {
    let site = site
    add(site.addresses.home) { HomePage(site) }
    add(site.addresses.section("roles")) { RoleIndexPage(site) }
    add(site.addresses.section("faq")) { FAQIndexPage(site) }
    if has(.policy) { add(site.addresses.section("policies")) { PolicyIndexPage(site) } }
    if has(.recognition) { add(site.addresses.section("recognitions")) { RecognitionIndexPage(site) } }
    if has(.program) { add(site.addresses.section("programs")) { ProgramIndexPage(site) } }
    if has(.pathway) { add(site.addresses.section("pathways")) { PathwayIndexPage(site) } }
    if has(.statistic) { add(site.addresses.section("impact")) { ImpactPage(site) } }
    if has(.organization) { add(site.addresses.section("organizations")) { IndexPage.organizations(site) } }
    if has(.term) { add(site.addresses.section("terms")) { GlossaryPage(site) } }
    add(NotFoundPage.address(site), inSitemap: false) { NotFoundPage(site) }
    let credentials = MicroCredentialIndexPage.sorted(site)
    for page in Pagination.all(credentials.count, base: site.addresses.section("micro-credentials")) {
      add(page.url) { MicroCredentialIndexPage(site, credentials, page) }
    }
    if has(.competency) { add(site.addresses.section("competencies")) { CompetencyIndexPage(site) } }
    if has(.rubric) { add(site.addresses.section("rubrics")) { RubricIndexPage(site) } }
  }

  private func has(_ kind: Kind) -> Bool { !site.catalog.all(kind).isEmpty }

  /// Pages at addresses that have moved.
  mutating func addRedirects() {
    let site = site
    for entity in site.catalog.entities where Addresses.hasOwnPage(entity.id.kind) {
      for alias in entity.common.aliases {
        guard let id = EntityID(entity.id.kind, written: alias.value) else { continue }
        let target = site.link(entity.id) ?? LinkView(title: entity.title, url: site.url(entity.id))
        add(site.addresses.url(id), inSitemap: false) { RedirectPage(site, to: target) }
      }
    }
  }

  /// Style sheets, scripts, stones, and what machines ask for.
  mutating func addFiles() {
    for asset in theme.assets { addAsset(asset) }
    for entity in site.catalog.all(.microCredential) {
      guard let stone = site.stone(entity) else { continue }
      pages.append(Page(path: "stones/\(entity.id.id).svg") { stone.write(size: 64, into: &$0) })
    }
    pages.append(Sitemap.page(of: pages))
    let sitemap = site.absolute("\(site.address.prefix)/sitemap.xml")
    pages.append(Page(path: "robots.txt") { $0 += "User-agent: *\nAllow: /\nSitemap: \(sitemap)\n".utf8 })
  }

  private mutating func addAsset(_ asset: Theme.File) {
    let ending = ".mustache"
    if asset.path.hasSuffix(ending) {
      let name = String(asset.path.dropLast(ending.count)), view = AssetView(site: site)
      guard let template = theme.templates.template(name) else { return }
      pages.append(Page(path: name) { (out: inout [UInt8]) throws(TemplateError) in try template.render(view, into: &out) })
    } else {
      pages.append(Page(path: asset.path) { $0 += asset.bytes })
    }
  }

  /// Pictures of the content folder, copied as they are.
  mutating func addImages(_ images: [SourceFile], from tree: SourceTree?) {
    guard let tree else { return }
    for image in images { pages.append(Page(path: image.path, copying: image, from: tree)) }
  }
}

/// Every page type, so that all templates are checked before anything is rendered.
enum PageTypes {
  static let all: [any PageView.Type] = [
    HomePage.self, RolePage.self, RoleIndexPage.self, FAQIndexPage.self, FAQPage.self, OrganizationPage.self, ProsePage.self,
    PolicyPage.self, PolicyIndexPage.self, RecognitionPage.self, RecognitionIndexPage.self, ProgramPage.self, ProgramIndexPage.self,
    PathwayPage.self, PathwayIndexPage.self,
    GlossaryPage.self, ImpactPage.self,
    IndexPage.self, NotFoundPage.self, RedirectPage.self,
    MicroCredentialPage.self, MicroCredentialIndexPage.self, RubricPage.self, RubricIndexPage.self,
    CompetencyPage.self, CompetencyIndexPage.self,
  ]
}
