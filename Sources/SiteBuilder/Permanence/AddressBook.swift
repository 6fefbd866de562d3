import Catalog
import FrontMatter

/// Which addresses a site has, and which parts of its pages somebody may cite. Known without rendering anything.
struct AddressBook: Sendable {
  let site: Site
  /// Files below the output folder; pages end with a slash.
  private let published: Set<String>
  private let moves: [String: Move]
  private let entities: [String: Entity]
  private let lists: [String: [Citable]]

  init(_ site: Site, files: [String], moves: [String: Move]) {
    self.site = site
    self.moves = moves
    published = Set(files.map(Addresses.published))
    let owners = site.catalog.entities.filter { Addresses.hasOwnPage($0.id.kind) }
    entities = Dictionary(owners.map { (Addresses.folder($0.id), $0) }) { first, _ in first }
    lists = site.listedCitables
  }

  /// Whether something is published there.
  func has(_ path: String) -> Bool { published.contains(path) }

  /// Where a visitor of this address ends up.
  func destination(_ path: String) -> String { moves[path]?.to ?? path }

  /// The thing whose page this is.
  func entity(at path: String) -> Entity? { entities[path] }

  /// What can be cited on a page; nil where Cairn keeps no record, as for tools and lists.
  func citables(at path: String) -> [Citable]? {
    if let entity = entities[path] { return site.citables(of: entity) }
    return lists[Self.list(of: path)]
  }

  /// Every anchor of a page that content can link to, also those of its sections.
  func anchors(at path: String) -> Set<String> {
    guard let entity = entities[path] else { return [] }
    var anchors = Set(entity.anchors)
    if case .role(let role) = entity.content {
      anchors.formUnion((role.requires?.named ?? []).map { LaidRow.anchor(site.catalog.current($0)) })
    }
    return anchors
  }

  /// Pages to keep, sorted: not the single pages of long lists, whose number changes, and not badges, which no list may give away.
  var pages: [String] {
    published.filter { ($0.isEmpty || $0.hasSuffix("/")) && !$0.hasPrefix(Addresses.badges) && Self.list(of: $0) == $0 }.sorted()
  }

  /// The first page of a list that has several: `terms/page/2/` belongs to `terms/`.
  static func list(of path: String) -> String {
    let steps = path.split(separator: "/")
    guard steps.count > 2, path.hasSuffix("/"), steps[steps.count - 2] == "page", Int(steps[steps.count - 1]) != nil else { return path }
    return steps.dropLast(2).map { $0 + "/" }.joined()
  }
}
