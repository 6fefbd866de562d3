import Catalog

/// Where each thing has its page. Lower case, directory style, never changed once published.
struct Addresses: Sendable {
  /// "" at a root, else `/catalog`.
  let prefix: String

  func url(_ id: EntityID) -> String { prefix + Self.path(id) }

  func url(_ id: EntityID, fragment: String?) -> String {
    fragment.map { Self.hasOwnPage(id.kind) ? "\(url(id))#\($0)" : url(id) } ?? url(id)
  }

  func section(_ name: String) -> String { "\(prefix)/\(name)/" }
  func asset(_ name: String) -> String { "\(prefix)/assets/\(name)" }
  func stone(_ id: EntityID) -> String { "\(prefix)/stones/\(id.id).svg" }
  var home: String { prefix + "/" }

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
