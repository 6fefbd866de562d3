package import Catalog
import Mustache
import Synchronization

/// What every page is made from: the catalog, where it is published, and what all pages share. A class, since every view holds it.
package final class Site: Sendable {
  package let catalog: Catalog
  package let address: SiteAddress
  /// Where the catalog is published for good: what is signed names it, wherever a copy of the site is looked at.
  package let home: SiteAddress
  /// Header, navigation and footer, made once.
  let frame: Frame
  let prose: ProseWriter
  let traits: SiteTraits
  private let topics = Mutex<[String: [Entity]]?>(nil)
  private let asking = Mutex<[AskingRole]?>(nil)
  /// Where all roles are on one map; nil where no move joins any.
  let careerMap: String?
  /// Whether there are roles enough for a page that compares them.
  let comparesRoles: Bool
  /// Whether anybody holds a role, so that there is a page of what all roles ask for.
  let showsRequirements: Bool
  private let issued: IssuedBadges
  /// Whether the catalog issues badges at all: only then are achievements and pictures for badges published.
  let isIssuing: Bool
  /// Whether every micro-credential has a picture for badges, as in a catalog that is not too large for it.
  let drawsEveryBadge: Bool
  /// Which pages have pictures for previews.
  let previews: PreviewRule

  package convenience init(_ catalog: Catalog, address: SiteAddress, badges: IssuedBadges = .none) {
    self.init(catalog, SiteTraits(catalog), address: address, badges: badges)
  }

  init(_ catalog: Catalog, _ traits: SiteTraits, address: SiteAddress, badges: IssuedBadges) {
    self.catalog = catalog
    self.traits = traits
    self.address = address
    home = SiteAddress(catalog.configuration.baseURL.value) ?? address
    issued = badges
    isIssuing = !badges.keys.pairs.isEmpty
    drawsEveryBadge = catalog.count(of: .microCredential) <= Self.mostWithBadgePictures
    previews = PreviewRule(catalog, badges)
    let addresses = Addresses(prefix: address.prefix, termPages: traits.termPages)
    prose = ProseWriter(catalog: catalog, addresses: addresses)
    frame = Frame(catalog, prose, traits, drawsPictures: previews.isDrawing)
    careerMap = traits.hasMoves ? addresses.careerMap : nil
    comparesRoles = traits.activeRoles > 1
    showsRequirements = traits.activeRoles > 0
  }

  var addresses: Addresses { prose.addresses }

  /// What was awarded.
  package var badges: IssuedBadges {
    LookupLog.current?.add(Lookup(.badges))
    return issued
  }

  /// Questions still asked, by topic and in the order of their numbers.
  var questions: [String: [Entity]] {
    LookupLog.current?.add(Lookup(.kind, at: Kind.faq.rank))
    return topics.withLock { topics in
      let found = topics ?? catalog.questionsByTopic
      topics = found
      return found
    }
  }

  /// What all roles ask for, read once for the pages, tables and filters that show it.
  var askingRoles: [AskingRole] {
    LookupLog.current?.add(Lookup(.everything))
    return asking.withLock { asking in
      let found = asking ?? AskingRole.all(self)
      asking = found
      return found
    }
  }

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
    catalog.face(id).map { LinkView(title: $0.title, url: addresses.url($0.id), summary: $0.summary) }
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
  /// Questions still asked, those without a topic under the empty name, each topic in the order of numbers.
  fileprivate var questionsByTopic: [String: [Entity]] {
    Dictionary(grouping: all(.faq).filter { $0.common.status != .retired }) { entity in
      if case .faq(let faq) = entity.content { faq.topic?.value ?? "" } else { "" }
    }
  }
}
