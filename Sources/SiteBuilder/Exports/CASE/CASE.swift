import Catalog
import FrontMatter

/// The catalog's competencies and rubrics as a package of CASE 1.1 (1EdTech Competencies and Academic Standards Exchange).
///
/// Identifiers are UUIDs of version 5, those that CTDL's identifiers have as well; they hold across builds, machines and copies.
struct CASE: Sendable {
  typealias Members = [(name: String, value: JSONValue?)]

  static let path = "data/case.json"

  let site: Site
  private let names: PermanentNames
  private let document: String
  /// For what does not say when it was changed: when anything was, else the beginning of the school year.
  let changed: String

  init(_ site: Site) {
    self.site = site
    names = PermanentNames(site.home)
    document = site.permanent(Self.path)
    let kinds: [Kind] = [.competency, .rubric, .microCredential]
    let last = kinds.flatMap { site.catalog.all($0) }.compactMap { $0.common.updated?.description }.max()
    let configuration = site.configuration
    let start = configuration.schoolYear.map { "\($0.start)-\(configuration.schoolYearStarts.written)" }
    changed = Self.moment(last ?? start ?? "1970-01-01")
  }

  var catalog: Catalog { site.catalog }

  // MARK: - Names

  func identifier(_ name: String) -> String { names.uuid(name) }
  func identifier(_ id: EntityID) -> String { identifier(PermanentNames.name(catalog.current(id))) }
  /// The address of a part of the package.
  func uri(_ name: String) -> String { "\(document)#\(identifier(name))" }
  /// Things have their pages.
  func uri(_ id: EntityID) -> String { site.permanentPage(id) }

  static let framework = "framework"

  // MARK: - Values

  static func moment(_ day: String) -> String { "\(day)T00:00:00Z" }

  func changed(_ entity: Entity) -> String { entity.common.updated.map { Self.moment($0.description) } ?? changed }

  func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .text(text.published) }
  func text(_ text: RichText) -> JSONValue? { self.text(catalog.plain(text)) }
  func texts(_ texts: [String]) -> JSONValue? { .some(texts.map { .text($0.published) }) }

  /// LinkURI: a reference within the package.
  func link(_ title: String, _ name: String, _ uri: String? = nil) -> JSONValue {
    .members([("title", text(title)), ("identifier", .text(identifier(name))), ("uri", .text(uri ?? self.uri(name)))])
  }

  /// What every part of the package begins with.
  func part(_ name: String, _ uri: String? = nil) -> Members {
    [("identifier", .text(identifier(name))), ("uri", .text(uri ?? self.uri(name)))]
  }
}
