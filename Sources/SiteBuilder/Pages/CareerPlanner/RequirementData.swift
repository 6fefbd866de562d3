import Catalog

extension JSONValue {
  /// A requirement in the form that the browser's evaluator reads, under current ids.
  static func requirement(_ node: Requirement, _ catalog: Catalog) -> JSONValue {
    func ids(_ ids: [EntityID]) -> JSONValue { .list(ids.map { .text(catalog.current($0).id) }) }
    func parts(_ parts: [Requirement]) -> JSONValue { .list(parts.map { .requirement($0, catalog) }) }
    let members: [(name: String, value: JSONValue?)]
    switch node.form {
    case .all(let nodes): members = [("all", parts(nodes))]
    case .any(let nodes): members = [("any", parts(nodes))]
    case .choose(let count, let pool, let years):
      members = [("choose", .number(count)), ("from", self.pool(pool, catalog)), ("within", years.map { .number($0) })]
    case .microCredential(let id): members = [("mc", .text(catalog.current(id).id))]
    case .recognition(let id): members = [("recognition", .text(catalog.current(id).id))]
    case .role(let id): members = [("role", .text(catalog.current(id).id))]
    case .other(let text, let kind): members = [("other", .text(text.plain)), ("kind", .text(kind.rawValue))]
    }
    return .members(members)
  }

  private static func pool(_ pool: Requirement.Pool, _ catalog: Catalog) -> JSONValue {
    switch pool {
    case .program(let id): .text(catalog.current(id).written)
    case .stateVetted: .text("state-vetted")
    case .listed: .list(catalog.members(of: pool).map { .text($0.id) })
    }
  }
}
