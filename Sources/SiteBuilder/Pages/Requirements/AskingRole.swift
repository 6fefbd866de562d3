import Catalog

/// A role with all that it asks for.
struct AskingRole: Sendable {
  let entity: Entity
  let family: String
  let asked: [Asked]

  /// Roles that people hold today, and planned ones whose card already asks for something, by family and title.
  static func all(_ site: Site) -> [AskingRole] {
    var reading = AskedReading(site.catalog), roles: [AskingRole] = []
    for entity in site.catalog.all(.role) where entity.common.status != .retired {
      guard case .role(let role) = entity.content else { continue }
      let asked = reading.all(of: role)
      if asked.isEmpty, entity.common.status == .planned { continue }
      roles.append(AskingRole(entity: entity, family: role.family ?? "", asked: asked))
    }
    return roles.sorted { $0.place < $1.place }
  }

  /// Roles without a family come last.
  private var place: (Int, String, String, String) { (family.isEmpty ? 1 : 0, family, entity.title, entity.id.id) }

  /// Choices of the filters that keep it.
  var classes: Set<String> {
    var classes = Set(asked.map(\.sort.column))
    if case .role(let role) = entity.content {
      if let level = role.level { classes.insert("l-\(level.rawValue)") }
      classes.insert(familyClass)
    }
    if asked.contains(where: \.isRequired) { classes.insert("required") }
    return classes
  }

  var familyClass: String { family.isEmpty ? "f-none" : "f-\(Slug.of(family))" }

  /// About how many bytes its row takes, without making it.
  func weight(_ site: Site) -> Int {
    // Without the path below which a site may lie: it would divide the same catalog differently.
    let url = Addresses.path(entity.id).utf8.count
    return asked.reduce(330 + entity.title.utf8.count + url) { sum, group in
      group.items.prefix(AskedView.most).reduce(sum + 40) { sum, item in
        switch item {
        case .thing(let id) where group.how == .recommended: sum + 2 + site.catalog.title(id).utf8.count
        case .thing(let id), .pool(.program(let id)): sum + 25 + Addresses.path(id).utf8.count + site.catalog.title(id).utf8.count
        case .qualification, .words, .pool: sum + 35 + url
        }
      }
    }
  }
}
