import Diagnostics

/// Every requirement can be met by somebody, and says nothing twice.
enum RequirementCheck {
  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    var pools = Pools(catalog: catalog)
    for entity in catalog.sorted {
      for node in entity.requirements.flatMap(\.nodes) {
        switch node.form {
        case .choose(let count, let pool, _):
          guard let size = pools.size(of: pool) else { continue }
          if count > size.all {
            findings.append(
              Diagnostic(
                "impossible-requirement", at: node.span, "This asks for \(count) micro-credentials out of \(size.all).",
                fix: size.all == 0 ? "The list it chooses from is empty." : "Ask for \(size.all) or fewer, or lengthen the list."))
          } else if count > size.open, entity.id.version == nil {
            findings.append(
              Diagnostic(
                "retired-requirement", .warning, at: node.span,
                "This asks for \(count) micro-credentials, and only \(size.open) of the list can still be earned.",
                fix: "Ask for \(size.open) or fewer, or put others in place of the retired ones."))
          }
          if case .listed(let ids) = pool { repeated(ids, in: "list", at: node, catalog, &findings) }
        case .microCredential(let id):
          guard entity.id.version == nil, let target = catalog.entity(id), case .microCredential(let it) = target.content else { continue }
          if target.common.status == .retired {
            findings.append(
              Diagnostic(
                "retired-requirement", .warning, at: node.span, "“\(target.title)” is retired and can't be earned any more.",
                fix: it.replacedBy.map { "It was replaced by `\($0.id)`." } ?? "Allow something else beside it, with `any`."))
          }
        case .all(let parts): repeated(parts.compactMap(\.name), in: "`all`", at: node, catalog, &findings)
        case .any(let parts): repeated(parts.compactMap(\.name), in: "`any`", at: node, catalog, &findings)
        case .recognition, .role, .other: break
        }
      }
    }
  }

  /// Two names of one thing in one list: a slip, since nothing is earned twice.
  private static func repeated(
    _ ids: [EntityID], in place: String, at node: Requirement, _ catalog: Catalog, _ findings: inout [Diagnostic]
  ) {
    var seen: Set<EntityID> = []
    for id in ids.map(catalog.current) where !seen.insert(id).inserted {
      findings.append(
        Diagnostic(
          "repeated-requirement", .warning, at: node.span, "“\(catalog.title(id))” stands twice in this \(place), and counts once.",
          fix: "Take one of them out, or name what was meant instead."))
    }
  }

  /// How many micro-credentials there are in pools, each looked up once, however many requirements choose from it.
  private struct Pools {
    let catalog: Catalog
    private var programs: [EntityID: (all: Int, open: Int)] = [:]
    private lazy var vetted = count(catalog.members(of: .stateVetted))

    init(catalog: Catalog) { self.catalog = catalog }

    /// All, and those that can still be earned; nil for a program that does not exist.
    mutating func size(of pool: Requirement.Pool) -> (all: Int, open: Int)? {
      switch pool {
      case .stateVetted: return vetted
      case .listed: return count(catalog.members(of: pool))
      case .program(let id):
        guard catalog.entity(id) != nil else { return nil }
        let program = catalog.current(id)
        if let known = programs[program] { return known }
        let size = count(catalog.members(of: pool))
        programs[program] = size
        return size
      }
    }

    private func count(_ members: [EntityID]) -> (all: Int, open: Int) {
      let members = members.uniqued
      return (members.count, members.count { !catalog.isRetired($0) })
    }
  }
}

extension Requirement {
  /// What it names, where it asks for one thing.
  fileprivate var name: EntityID? {
    switch form {
    case .microCredential(let id), .recognition(let id), .role(let id): id
    case .all, .any, .choose, .other: nil
    }
  }
}
