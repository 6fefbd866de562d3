import Catalog

/// The JSON twin of a page: what the page says, for machines, in the file `index.json` beside it.
///
/// A twin is one object that begins with
/// - `format`: 1; it changes when a reader of the old form would misread the new one. New members may come at any time;
/// - `kind` and `id`, together a name for good; that of a frozen version ends in its year, `plc-leader@2018-19`;
/// - `title`; `url` of the page; `summary`; `status`: planned, active or retired;
/// - `organization` that answers for it; `updated`: a day, `2019-08-01`;
/// - `assumed`: fields of its source whose values were chosen for a demonstration.
/// What its kind has follows. Another thing is named by an object with its `id`, `title` and `url`, and its `status` where that is
/// not active. Addresses are absolute; texts are plain, and † in them marks what is assumed. Members that have nothing to say are
/// left out. At an address that has moved, the twin has `format`, `kind`, `id`, and `moved_to`, the thing that is there now.
struct Twin: Sendable {
  private let members: [(name: String, value: JSONValue?)]

  init(_ site: Site, _ role: RoleCard) {
    members = Self.common(site, role.entity) + RoleTwin(site, role).members
  }

  /// Of an address that leads to another.
  init(_ site: Site, _ alias: EntityID, movedTo entity: Entity) {
    members = Self.name(alias) + [("moved_to", site.thing(entity.id))]
  }

  static func path(_ id: EntityID) -> String { Addresses.path(id).dropFirst() + "index.json" }

  func write(into out: inout [UInt8]) {
    JSONValue.members(members).write(into: &out)
    out.append(UInt8(ascii: "\n"))
  }

  private static func name(_ id: EntityID) -> [(name: String, value: JSONValue?)] {
    [("format", .number(1)), ("kind", .text(id.kind.rawValue)), ("id", .text(id.local))]
  }

  private static func common(_ site: Site, _ entity: Entity) -> [(name: String, value: JSONValue?)] {
    let common = entity.common
    return name(entity.id) + [
      ("title", .text(common.title)), ("url", .text(site.absolute(site.addresses.url(entity.id)))),
      ("summary", common.summary.isEmpty ? nil : .text(common.summary)), ("status", .text(common.status.rawValue)),
      ("organization", site.organization(of: entity).flatMap { site.thing($0.id) }),
      ("updated", common.updated.map { .text($0.description) }), ("assumed", .some(common.assumed.sorted().map { .text($0) })),
    ]
  }
}

extension Site {
  /// Names another thing in a twin; nil where there is none.
  /// - Parameter more: what is to be said of it there.
  func thing(_ id: EntityID, _ more: [(name: String, value: JSONValue?)] = []) -> JSONValue? {
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

extension EntityID {
  /// The id within its kind: `plc-leader`, or `plc-leader@2018-19`.
  fileprivate var local: String { id + (version.map { "@\($0)" } ?? "") }
}
