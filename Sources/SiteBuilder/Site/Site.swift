package import Catalog
import Mustache

/// What every page is made from: the catalog, where it is published, and what all pages share. A class, since every view holds it.
package final class Site: Sendable {
  package let catalog: Catalog
  package let address: SiteAddress
  /// Where the catalog is published for good: what is signed names it, wherever a copy of the site is looked at.
  package let home: SiteAddress
  /// Header, navigation and footer, made once.
  let frame: Frame
  let prose: ProseWriter
  /// Questions still asked, by topic and in the order of their numbers.
  let questions: [String: [Entity]]
  /// Where all roles are on one map; nil where no move joins any.
  let careerMap: String?
  /// Whether there are roles enough for a page that compares them.
  let comparesRoles: Bool
  /// Whether anybody holds a role, so that there is a page of what all roles ask for.
  let showsRequirements: Bool
  /// What was awarded.
  package let badges: IssuedBadges
  /// Which pages have pictures for previews.
  let previews: PreviewRule

  package init(_ catalog: Catalog, address: SiteAddress, badges: IssuedBadges = .none) {
    self.catalog = catalog
    self.address = address
    home = SiteAddress(catalog.configuration.baseURL.value) ?? address
    self.badges = badges
    previews = PreviewRule(catalog, badges)
    let addresses = Addresses(prefix: address.prefix, termPages: Glossary.pages(catalog))
    prose = ProseWriter(catalog: catalog, addresses: addresses)
    frame = Frame(catalog, prose, drawsPictures: previews.isDrawing)
    questions = QuestionTopic.byTopic(catalog)
    careerMap = catalog.hasMoves ? addresses.careerMap : nil
    let active = catalog.all(.role).count { $0.common.status == .active }
    comparesRoles = active > 1
    showsRequirements = active > 0
  }

  var addresses: Addresses { prose.addresses }
  var configuration: Configuration { catalog.configuration }

  /// An absolute address, for canonical links and previews.
  func absolute(_ url: String) -> String { address.origin + url }

  // MARK: - Words

  func html(_ text: RichText) -> HTML { prose.html(text) }
  func html(_ text: RichText?) -> HTML? { text.map(prose.html) }
  /// A plain field in which † may stand.
  func html(_ text: String) -> HTML { prose.html(text) }
  func url(_ id: EntityID) -> String { addresses.url(catalog.current(id)) }

  /// A link that shows its target's title; nil where there is none.
  func link(_ id: EntityID) -> LinkView? {
    catalog.entity(id).map { LinkView(title: $0.title, url: addresses.url($0.id), summary: $0.common.summary) }
  }

  func links(_ ids: [EntityID]) -> [LinkView] { ids.compactMap(link) }

  func organization(of entity: Entity) -> Entity? {
    (entity.common.organization ?? configuration.organization).flatMap(catalog.entity)
  }

  /// † where the author marked the field as assumed, else nothing.
  func mark(_ field: String, of entity: Entity) -> HTML? {
    entity.common.assumed.contains(field) ? prose.mark : nil
  }
}

extension Catalog {
  /// Whether any role leads to another.
  fileprivate var hasMoves: Bool {
    all(.role).contains { if case .role(let role) = $0.content { !role.leadsTo.isEmpty } else { false } }
      || all(.pathway).contains { if case .pathway(let pathway) = $0.content { !pathway.edges.isEmpty } else { false } }
  }
}
