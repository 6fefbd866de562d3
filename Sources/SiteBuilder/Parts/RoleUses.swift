import Catalog

/// Roles that a micro-credential or recognition brings nearer: those that name it, those that recommend it, and those that ask for
/// something it counts toward.
struct RoleUses: Sendable {
  /// Each with how it is asked for.
  private(set) var asking: [LinkView] = []
  private(set) var recommending: [LinkView] = []
  /// Each with the recognition that leads there.
  private(set) var throughRecognitions: [LinkView] = []
  /// Each with the program that leads there.
  private(set) var throughPrograms: [LinkView] = []

  /// How many of a sort are named before the rest is left to the table of all roles.
  private static let most = 24

  private let site: Site
  private let id: EntityID
  /// Each role is named once, for the shortest way.
  private var seen: Set<EntityID> = []

  init(_ site: Site, _ entity: Entity) {
    self.site = site
    id = entity.id
    let users = site.catalog.uses(of: id).filter { $0.id.kind == .role && $0.common.status == .active }
    addNaming(users)
    // A list that a role chooses from is no detour.
    for counter in site.catalog.counters(of: id) where counter.id.kind == .role { seen.insert(counter.id) }
    for recognition in site.catalog.counters(of: id) where recognition.id.kind == .recognition { addThrough(recognition.id) }
    for program in site.catalog.programs(listing: id) { addMembers(of: program) }
    asking = limited(asking)
    recommending = limited(recommending)
    throughRecognitions = limited(throughRecognitions)
    throughPrograms = limited(throughPrograms)
  }

  private mutating func addNaming(_ users: [Entity]) {
    var reading = AskedReading(site.catalog)
    let id = id
    for user in users {
      guard case .role(let role) = user.content else { continue }
      let named = reading.all(of: role).filter { group in group.items.contains { if case .thing(let it) = $0 { it == id } else { false } } }
      if let group = named.first(where: { $0.how != .recommended }) {
        asking.append(link(user, group.tag.word))
      } else if !named.isEmpty {
        recommending.append(link(user, nil))
      } else {
        continue
      }
      seen.insert(user.id)
    }
  }

  private mutating func addThrough(_ recognition: EntityID) {
    for counter in site.catalog.counters(of: recognition) where throughRecognitions.count <= Self.most {
      guard counter.id.kind == .role, let role = site.catalog.entity(counter.id), role.common.status == .active else { continue }
      if seen.insert(role.id).inserted { throughRecognitions.append(link(role, site.catalog.title(recognition))) }
    }
  }

  private mutating func addMembers(of program: EntityID) {
    guard throughPrograms.count <= Self.most, let entity = site.catalog.entity(program), entity.common.status == .active,
      case .program(let it) = entity.content
    else { return }
    let site = site
    let naming = site.catalog.uses(of: program).lazy.filter { user in
      if case .role(let role) = user.content { role.programs.contains { site.catalog.current($0) == program } } else { false }
    }.map(\.id)
    for id in it.roles.map(site.catalog.current) + naming where throughPrograms.count <= Self.most {
      guard let role = site.catalog.entity(id), role.common.status == .active, seen.insert(id).inserted else { continue }
      throughPrograms.append(link(role, entity.title))
    }
  }

  private func link(_ role: Entity, _ note: String?) -> LinkView {
    LinkView(title: role.title, url: site.addresses.url(role.id), note: note.map { "(\($0))" })
  }

  private func limited(_ links: [LinkView]) -> [LinkView] {
    links.count <= Self.most ? links : links.prefix(Self.most) + [LinkView(title: "and more", url: site.addresses.requirements)]
  }
}
