import Catalog
import FrontMatter
import Mustache

/// Pages at addresses that lead elsewhere: the school year of today's card, and whatever aliases name.
extension SitePages {
  /// Call it when all pages are collected: an alias leads to every page of what it names, whoever added them.
  mutating func addRedirects() {
    addYears()
    addAliases()
    addRedirectLines()
    addAddresses()
  }

  /// A card is cited by its school year from the first day on, though it is kept under it only when the next one follows.
  private mutating func addYears() {
    for entity in site.catalog.all(.role) {
      guard case .role(let role) = entity.content, let year = role.schoolYear else { continue }
      let pinned = EntityID(.role, entity.id.id, version: year)
      if site.catalog.entity(pinned) != nil { continue }
      let folder = Addresses.folder(pinned), card = Addresses.folder(entity.id)
      let hasPosting = RoleCard(entity).map { Posting(site, $0).isWorthAPage } ?? false
      for page in hasPosting ? ["", "posting/"] : [""] {
        addRedirect(Move(from: folder + page, to: card + page, isForGood: false), to: entity, year)
      }
      addTwin(of: pinned) { [site] in Twin(site, pinned, movedTo: entity) }
    }
  }

  private mutating func addAliases() {
    let site = site
    var named: [String: (entity: Entity, folders: [String])] = [:]
    for entity in site.catalog.entities where entity.id.version == nil && Addresses.hasOwnPage(entity.id.kind) {
      let ids = entity.common.aliases.compactMap { EntityID(entity.id.kind, written: $0.value) }
      if ids.isEmpty { continue }
      named[Addresses.folder(entity.id)] = (entity, ids.map(Addresses.folder))
      for id in ids { addTwin(of: id) { Twin(site, id, movedTo: entity) } }
    }
    if named.isEmpty { return }
    let taken = Set(pages.map(\.path))
    let targets = pages.map { (path: Addresses.published($0.path), target: Addresses.published($0.path)) }
    for (path, target) in targets {
      // A redirect is no target: its own is.
      let move = moves[path]
      guard let folder = Addresses.folder(around: path, in: named), let (entity, aliases) = named[folder] else { continue }
      for alias in aliases {
        let from = alias + path.dropFirst(folder.count)
        let move = Move(from: from, to: move?.to ?? target, isForGood: move?.isForGood ?? true)
        if from.hasSuffix("/") { addRedirect(move, to: entity, nil) } else if !taken.contains(from) { add(move) }
      }
    }
  }

  private mutating func addRedirect(_ move: Move, to entity: Entity, _ year: SchoolYear?) {
    let site = site, prefix = site.address.prefix
    let target = LinkView(title: entity.title, url: "\(prefix)/\(move.to)", summary: entity.common.summary)
    add(move)
    add("\(prefix)/\(move.from)", inSitemap: false) { RedirectPage(site, to: target, year: year) }
  }
}

extension Addresses {
  /// Where the pages of a thing lie, below the output folder, with a slash at the end.
  static func folder(_ id: EntityID) -> String { String(path(id).dropFirst()) }

  /// A file as others point at it: `roles/mentor/index.html` is `roles/mentor/`.
  static func published(_ file: String) -> String { file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file }

  /// Which of these folders a path lies in; folders are one or two steps deep.
  static func folder<Value>(around path: String, in folders: [String: Value]) -> String? {
    var steps = 0
    for index in path.indices where path[index] == "/" {
      steps += 1
      let folder = String(path[...index])
      if folders[folder] != nil { return folder }
      if steps == 2 { break }
    }
    return nil
  }
}
