import Catalog
import Mustache

/// What the head of a page says, and where the page lies.
struct Head: View {
  var title: String
  /// One sentence without markup.
  var description: String
  /// From the root of the host, with the prefix: `/catalog/roles/plc-leader/`.
  var url: String
  var canonical: String
  var crumbs: [LinkView]
  var navigation: [NavigationLink]
  /// The picture that others show beside a link to the page.
  var preview: PreviewLink?
  /// JSON-LD, safe inside a script element.
  var structuredData: HTML?
  /// The same page for machines.
  var data: String?
  var noIndex: Bool
  var isHome: Bool
  /// Title and catalog's name, for the tab.
  var fullTitle: String

  static let shape = Shape<Head>(
    "page",
    [
      .text("title") { $0.title }, .text("description") { $0.description }, .text("url") { $0.url }, .text("canonical") { $0.canonical },
      .list("crumbs", of: LinkView.self) { $0.crumbs }, .list("navigation", of: NavigationLink.self) { $0.navigation },
      .object("preview", of: PreviewLink.self) { $0.preview }, .html("structured_data") { $0.structuredData },
      .text("data") { $0.data },
      .flag("noindex") { $0.noIndex }, .flag("is_home") { $0.isHome },
      .text("full_title") { $0.fullTitle },
    ])

  /// - Parameters:
  ///   - url: with the prefix.
  ///   - canonical: another page that says the same and is the one to find, where there is one.
  init(
    _ site: Site, title: String, description: String, url: String, section: Section? = nil, crumbs: [LinkView] = [],
    canonical: String? = nil
  ) {
    self.title = title
    self.description = description.utf8.contains(0xe2) ? description.replacing("†", with: "") : description
    self.url = url
    self.canonical = site.absolute(canonical ?? url)
    isHome = url == site.addresses.home
    self.crumbs = isHome ? [] : [LinkView(title: "Home", url: site.addresses.home)] + crumbs
    navigation = site.frame.navigation.map { link in
      var link = link
      link.current = link.section == section?.rawValue || link.url == url || crumbs.contains { $0.url == link.url }
      return link
    }
    noIndex = false
    preview = site.preview
    fullTitle = title == site.frame.title ? title : "\(title) · \(site.frame.title)"
    structuredData = isHome || self.crumbs.count < 2 ? nil : StructuredData.breadcrumbs(self.crumbs, page: title, site)
  }

  /// The head of an entity's own page, below its section's index.
  /// - Parameter above: pages that lead to it, where it has no section.
  init(_ site: Site, _ entity: Entity, below above: [LinkView] = []) {
    let section = Section(entity.id.kind)
    self.init(
      site, title: entity.title, description: entity.common.summary, url: site.addresses.url(entity.id), section: section,
      crumbs: section.map { [LinkView(title: $0.title, url: site.addresses.section($0.rawValue))] } ?? above)
    data = url + "index.json"
    preview = site.preview(entity)
    tell(SchemaOrg(site).members(of: entity))
  }

  /// Adds something in the words of schema.org to what the page tells machines.
  mutating func tell(_ members: SchemaOrg.Members?) {
    guard let members else { return }
    structuredData = (structuredData ?? HTML("")) + StructuredData.script(members)
  }

  /// The head of a page of an index.
  /// - Parameter listing: what stands on the page.
  init(
    _ site: Site, _ section: Section, title: String? = nil, description: String, _ page: Pagination, listing entities: [Entity] = []
  ) {
    let title = title ?? section.title, isFirst = page.page == 1
    self.init(
      site, title: isFirst ? title : "\(title), page \(page.page)", description: description, url: page.url, section: section,
      crumbs: isFirst ? [] : [LinkView(title: section.title, url: page.base)])
    tell(SchemaOrg(site).list(entities, of: section, self, page))
  }
}
