import Catalog

/// Where each thing has its page. Lower case, directory style, never changed once published.
struct Addresses: Sendable {
  /// "" at a root, else `/catalog`.
  let prefix: String
  /// Where the glossary has several pages: the page of each word.
  var termPages: [String: Int] = [:]

  func url(_ id: EntityID) -> String {
    if id.kind == .term, let page = termPages[id.id], page > 1 { return "\(prefix)/terms/page/\(page)/#\(id.id)" }
    return prefix + Self.path(id)
  }

  func url(_ id: EntityID, fragment: String?) -> String {
    fragment.map { Self.hasOwnPage(id.kind) ? "\(url(id))#\($0)" : url(id) } ?? url(id)
  }

  func section(_ name: String) -> String { "\(prefix)/\(name)/" }
  func asset(_ name: String) -> String { "\(prefix)/assets/\(name)" }
  func stone(_ id: EntityID) -> String { "\(prefix)/stones/\(id.id).svg" }
  /// The small cairn that stands beside it in lists.
  func cairn(_ id: EntityID) -> String { "\(prefix)/\(Self.cairnFile(id))" }
  /// Where it is told what the versions of a role card changed.
  func changes(_ id: EntityID) -> String { "\(prefix)/roles/\(id.id)/changes/" }
  /// All roles on one map. No pathway may be called so: see `ConfigurationCheck`.
  var careerMap: String { "\(prefix)/pathways/map/" }
  var home: String { prefix + "/" }

  /// The picture that others show beside a link to a thing, below the output folder.
  static func previewFile(_ id: EntityID) -> String { path(id).dropFirst() + previewFile }
  /// The same of the whole catalog.
  static let previewFile = "preview.png"
  static func cairnFile(_ id: EntityID) -> String { "cairns/\(id.kind.folder)/\(id.id).svg" }

  /// Statistics and terms are parts of one page.
  static func hasOwnPage(_ kind: Kind) -> Bool { kind != .statistic && kind != .term }

  static func path(_ id: EntityID) -> String {
    switch id.kind {
    case .role: id.version.map { "/roles/\(id.id)/\($0)/" } ?? "/roles/\(id.id)/"
    case .faq: "/faq/\(id.id)/"
    case .page: "/\(id.id)/"
    case .statistic: "/impact/#\(id.id)"
    case .term: "/terms/#\(id.id)"
    default: "/\(id.kind.folder)/\(id.id)/"
    }
  }
}
