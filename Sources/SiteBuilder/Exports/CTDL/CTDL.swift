import Catalog

/// The catalog in the Credential Transparency Description Language (CTDL and CTDL-ASN of Credential Engine).
///
/// Term names are those of https://credreg.net/ctdl/terms and https://credreg.net/ctdlasn/terms. Each node is named by its CTID, `ce-`
/// and a UUID, and by the address of this document with the CTID as fragment: both hold across builds, machines and copies of the site.
struct CTDL: Sendable {
  typealias Members = [(name: String, value: JSONValue?)]

  static let path = "data/ctdl.json"
  /// The second one has what competencies and rubrics are told with.
  static let contexts = ["https://credreg.net/ctdl/schema/context/json", "https://credreg.net/ctdlasn/schema/context/json"]

  let site: Site
  private let names: PermanentNames
  private let document: String

  init(_ site: Site) {
    self.site = site
    names = PermanentNames(site.home)
    document = site.permanent(Self.path)
  }

  var catalog: Catalog { site.catalog }

  // MARK: - Names

  func ctid(_ name: String) -> String { "ce-" + names.uuid(name) }
  /// The address of a node.
  func address(_ name: String) -> String { "\(document)#\(ctid(name))" }
  func address(_ id: EntityID) -> String { address(PermanentNames.name(catalog.current(id))) }
  /// A node without a CTID, as the registry wants levels of rubrics to be.
  func blank(_ name: String) -> String { "_:\(names.uuid(name))" }

  // MARK: - Values

  /// A text in the catalog's language; nil where there is nothing to say.
  func text(_ text: String) -> JSONValue? {
    text.isEmpty ? nil : .members([(site.configuration.language, .text(text.published))])
  }

  func text(_ text: RichText) -> JSONValue? { self.text(catalog.plain(text)) }

  func texts(_ texts: [String]) -> JSONValue? {
    texts.isEmpty ? nil : .members([(site.configuration.language, .list(texts.map { .text($0.published) }))])
  }

  func addresses(_ ids: [EntityID]) -> JSONValue? { .some(ids.map { .text(address($0)) }) }

  var language: JSONValue { .list([.text(site.configuration.language)]) }

  /// ceterms:CredentialAlignmentObject: something of a list or framework.
  func alignment(_ name: String, node: String? = nil, framework: (name: String, address: String)? = nil, code: String? = nil) -> JSONValue {
    .members([
      ("@type", .text("ceterms:CredentialAlignmentObject")), ("ceterms:framework", framework.map { .text($0.address) }),
      ("ceterms:frameworkName", framework.flatMap { text($0.name) }), ("ceterms:targetNode", node.map { .text($0) }),
      ("ceterms:targetNodeName", text(name)), ("ceterms:codedNotation", code.map { .text($0) }),
    ])
  }

  /// Competencies as what something assesses or asks for; each says of itself which framework it is part of.
  func competencies(_ ids: [EntityID]) -> JSONValue? {
    .some(ids.compactMap { id in catalog.entity(id).map { alignment($0.title, node: address($0.id)) } })
  }

  /// The name of the framework that all competencies of the catalog are part of.
  static let framework = "framework"
  var frameworkTitle: String { "\(site.configuration.title): competencies" }

  // MARK: - What nodes have in common

  /// Names the node, for one that is no thing of the catalog but a part of one.
  func node(_ type: String, _ name: String) -> Members {
    [("@type", .text(type)), ("@id", .text(address(name))), ("ceterms:ctid", .text(ctid(name)))]
  }

  /// A thing with its page: name, description, earlier names.
  func node(_ type: String, _ entity: Entity) -> Members {
    node(type, PermanentNames.name(entity.id)) + [
      ("ceterms:name", text(entity.title)), ("ceterms:description", text(entity.publishedSummary)),
      ("ceterms:alternateName", texts(entity.common.alsoCalled)), ("ceterms:subjectWebpage", .text(site.permanentPage(entity.id))),
      ("ceterms:sameAs", earlier(entity)),
    ]
  }

  /// The nodes that the thing was under its earlier ids: whoever kept one of these finds it.
  func earlier(_ entity: Entity) -> JSONValue? {
    .some(
      entity.common.aliases.compactMap { alias in
        EntityID(entity.id.kind, written: alias.value).map { .text(address(PermanentNames.name($0))) }
      })
  }

  /// Who answers for it: an organization of the catalog, else whoever publishes the catalog.
  func owner(_ entity: Entity) -> JSONValue {
    .list([.text(site.organization(of: entity).map { address($0.id) } ?? address(Self.publisher))])
  }

  /// The name of the publisher of a catalog that names no organization as its own.
  static let publisher = "publisher"

  /// ceterms:LifeCycleStatus. Concepts of CTDL need no framework beside them: their prefix names it.
  func lifeCycle(_ entity: Entity) -> JSONValue {
    let status =
      switch entity.common.status {
      case .planned: "Developing"
      case .active: "Active"
      case .retired: "Ceased"
      }
    return alignment(status, node: "lifeCycle:\(status)")
  }
}
