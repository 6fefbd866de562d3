import Catalog
import FrontMatter

/// What pages are about, in the words of https://schema.org: types and properties are those of its version 29.
///
/// Addresses are those of the copy at hand, as in the breadcrumbs; texts are plain, without †.
struct SchemaOrg {
  typealias Members = [(name: String, value: JSONValue?)]

  let site: Site

  init(_ site: Site) { self.site = site }

  var catalog: Catalog { site.catalog }

  /// What the page of an entity is about; nil where schema.org has no word for it, and for earlier versions of a card.
  func members(of entity: Entity) -> Members? {
    guard entity.id.version == nil else { return nil }
    switch entity.content {
    case .role(let it): return occupation(entity, it)
    case .microCredential(let it): return credential(entity, it)
    case .recognition(let it): return credential(entity, it)
    case .program(let it): return program(entity, it)
    case .competency(let it): return competency(entity, it)
    case .pathway(let it): return pathway(entity, it)
    case .organization(let it): return organization(entity, it)
    default: return nil
    }
  }

  // MARK: - Values

  func text(_ text: String?) -> JSONValue? {
    guard let text, !text.isEmpty else { return nil }
    return .text(text.published)
  }

  func text(_ text: RichText?) -> JSONValue? { self.text(text.map(catalog.plain)) }
  func texts(_ texts: [String]) -> JSONValue? { .some(texts.map { .text($0.published) }) }
  func address(_ id: EntityID) -> JSONValue { .text(site.absolute(site.url(id))) }

  /// What every thing begins with.
  func thing(_ type: String, _ entity: Entity) -> Members {
    [
      ("@type", .text(type)), ("name", text(entity.title)), ("description", text(entity.common.summary)),
      ("url", address(entity.id)), ("alternateName", texts(entity.common.alsoCalled)),
    ]
  }

  /// Another thing by its name and address.
  func link(_ type: String, _ id: EntityID) -> JSONValue? {
    catalog.entity(id).map { .members([("@type", .text(type)), ("name", text($0.title)), ("url", address($0.id))]) }
  }

  func links(_ type: String, _ ids: [EntityID]) -> [JSONValue] { ids.compactMap { link(type, $0) } }

  func owner(_ entity: Entity) -> JSONValue? { site.organization(of: entity).flatMap { link("Organization", $0.id) } }

  /// The competencies of the catalog as one vocabulary.
  var competencySet: JSONValue {
    .members([
      ("@type", .text("DefinedTermSet")), ("name", text("\(site.configuration.title): competencies")),
      ("url", .text(site.absolute(site.addresses.section(Section.competencies.rawValue)))),
    ])
  }
}
