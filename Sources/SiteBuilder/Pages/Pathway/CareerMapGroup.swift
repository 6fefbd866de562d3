import Catalog
import Mustache

/// The roles of one family in the list of the career map.
struct CareerMapGroup: View {
  /// A role and the family it stands under.
  struct Place: Sendable {
    var family: String
    var role: EntityID
  }

  var title: String
  var roles: [CareerMapRole]

  static let shape = Shape<CareerMapGroup>(
    "family of roles", [.text("title") { $0.title }, .list("roles", of: CareerMapRole.self) { $0.roles }])

  /// All roles of the map, family by family, in the order of their titles; planned ones without a family come last.
  static func places(_ site: Site, _ map: RoleMap) -> [Place] {
    let named = map.roles.map { id -> (rank: Int, place: Place, title: String) in
      let isPlanned = site.catalog.entity(id)?.common.status == .planned, title = site.catalog.title(id).lowercased()
      if let family = map.card(id)?.family { return (0, Place(family: family, role: id), title) }
      return isPlanned ? (2, Place(family: "Planned", role: id), title) : (1, Place(family: "Other roles", role: id), title)
    }
    return named.sorted { ($0.rank, $0.place.family, $0.title, $0.place.role) < ($1.rank, $1.place.family, $1.title, $1.place.role) }
      .map(\.place)
  }

  static func all(_ site: Site, _ map: RoleMap, _ places: ArraySlice<Place>) -> [CareerMapGroup] {
    var onward: [EntityID: [EntityID]] = [:], sideways: [EntityID: [EntityID]] = [:]
    for move in map.moves {
      if move.isLateral {
        sideways[move.from, default: []].append(move.to)
        sideways[move.to, default: []].append(move.from)
      } else {
        onward[move.from, default: []].append(move.to)
      }
    }
    var groups: [CareerMapGroup] = []
    for place in places {
      guard let entity = site.catalog.entity(place.role), let card = map.card(place.role) else { continue }
      if groups.last?.title != place.family { groups.append(CareerMapGroup(title: place.family, roles: [])) }
      groups[groups.count - 1].roles.append(
        CareerMapRole(
          id: entity.id.id, title: entity.title, url: site.url(entity.id), card: card,
          isPlanned: entity.common.status == .planned && place.family != "Planned",
          onward: MoveLink.series(site, onward[place.role] ?? []), beside: MoveLink.series(site, sideways[place.role] ?? [])))
    }
    return groups
  }
}

/// A role in the list of the career map, with the moves from it.
struct CareerMapRole: View {
  var id: String
  var title: String
  var url: String
  var card: Role
  var isPlanned: Bool
  var onward: [MoveLink]
  var beside: [MoveLink]

  static let shape = Shape<CareerMapRole>(
    "role of the career map",
    [
      .text("id") { $0.id }, .text("title") { $0.title }, .text("url") { $0.url },
      .flag("stays") { $0.card.staysInClassroom ?? false }, .text("level") { $0.card.level?.rawValue }, .flag("planned") { $0.isPlanned },
      .list("onward", of: MoveLink.self) { $0.onward }, .list("beside", of: MoveLink.self) { $0.beside },
      .flag("has_moves") { !$0.onward.isEmpty || !$0.beside.isEmpty },
    ])
}
