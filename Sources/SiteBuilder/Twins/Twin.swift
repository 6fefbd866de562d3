import Catalog

/// The JSON twin of a page: what the page says, for machines, in the file `index.json` beside it.
///
/// Every twin is one object that begins and ends with the members of `CommonTwin`; what its kind has stands between, see `TwinKind`.
/// Another thing is named by an object with its `id`, `title` and `url`, and its `status` where that is not active. Addresses are
/// absolute; texts are plain, and † in them marks what is assumed. Members that have nothing to say are left out. At an address that
/// has moved, the twin has `format`, `kind`, `id`, and `moved_to`, the thing that is there now.
struct Twin: Sendable {
  let members: [JSONMember]

  init(_ site: Site, _ entity: Entity) { members = TwinKind.of(entity.id.kind).members(site, entity) }

  /// Of an address that leads to another.
  init(_ site: Site, _ alias: EntityID, movedTo entity: Entity) {
    members = [
      ("format", .number(1)), ("kind", .text(alias.kind.rawValue)), ("id", .text(alias.local)), ("moved_to", site.thing(entity.id)),
    ]
  }

  static func path(_ id: EntityID) -> String { Addresses.path(id).dropFirst() + "index.json" }

  /// The file beside the page of a thing.
  static func page(of entity: Entity, _ site: Site) -> Page {
    Page(twin: path(entity.id), of: entity.id) { Twin(site, entity).write(into: &$0) }
  }

  func write(into out: inout [UInt8]) {
    JSONValue.members(members).write(into: &out)
    out.append(UInt8(ascii: "\n"))
  }
}

extension Site {
  /// Names another thing in a twin; nil where there is none.
  /// - Parameter more: what is to be said of it there.
  func thing(_ id: EntityID, _ more: [JSONMember] = []) -> JSONValue? {
    guard let entity = catalog.entity(id) else { return nil }
    let status = entity.common.status
    return .members(
      [
        ("id", .text(entity.id.local)), ("title", .text(entity.title)), ("url", .text(absolute(addresses.url(entity.id)))),
        ("status", status == .active ? nil : .text(status.rawValue)),
      ] + more)
  }
}

extension JSONValue {
  /// A list; nil where it is empty.
  static func some(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .list(values) }
}

extension Site {
  /// Names a micro-credential in a twin, with its stone, category and hours of work.
  func microCredential(_ id: EntityID, _ more: [JSONMember] = []) -> JSONValue? {
    guard let entity = catalog.entity(id), case .microCredential(let it) = entity.content else { return nil }
    return thing(
      entity.id,
      [
        ("image", .text(absolute(addresses.stone(entity.id)))), ("category", .text(it.category.value)),
        ("hours", it.effort.map { .list([.number($0.min), .number($0.max)]) }),
      ] + more)
  }
}
