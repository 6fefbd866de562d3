/// Takes apart what roles ask for: qualifications, the requirement, and what is recommended.
///
/// It remembers how long lists are, so that many roles may choose from one long list.
package struct AskedReading {
  private let catalog: Catalog
  private var sizes: [EntityID: Int] = [:]
  private var vetted: Int?

  package init(_ catalog: Catalog) { self.catalog = catalog }

  /// In the order of the card; what is asked for in one way stands together.
  package mutating func all(of role: Role) -> [Asked] {
    var list = List()
    for (index, it) in role.qualifications.enumerated() {
      let binding: Binding.Level = it.level == .required ? .required : .preferred
      list.add(.qualification(it, number: index + 1), Key(sort: Asked.Sort(it.basis), how: .each, binding: binding))
    }
    if let requires = role.requires { read(requires, .each, role.binding?.level, &list) }
    for id in role.recommends.map(catalog.current).uniqued {
      list.add(.thing(id), Key(sort: .microCredential, how: .recommended, binding: nil))
    }
    return list.groups
  }

  private mutating func read(_ node: Requirement, _ how: Asked.How, _ binding: Binding.Level?, _ list: inout List) {
    func add(_ item: Asked.Item, _ sort: Asked.Sort, _ how: Asked.How) {
      list.add(item, Key(sort: sort, how: how, binding: binding))
    }
    switch node.form {
    case .all(let parts): for part in parts { read(part, how, binding, &list) }
    case .any(let parts) where parts.count == 1: read(parts[0], how, binding, &list)
    case .any(let parts):
      list.beginChoice()
      for part in parts { read(part, .oneOf(parts.count), binding, &list) }
      list.endChoice()
    case .choose(let count, let pool, let years):
      list.beginChoice()
      if case .listed(let ids) = pool {
        let members = ids.map(catalog.current).uniqued
        for id in members { add(.thing(id), .microCredential, .any(count, of: members.count, withinYears: years)) }
      } else {
        add(.pool(pool), .microCredential, .any(count, of: size(of: pool), withinYears: years))
      }
      list.endChoice()
    case .microCredential(let id): add(.thing(catalog.current(id)), .microCredential, how)
    case .recognition(let id): add(.thing(catalog.current(id)), .recognition, how)
    case .role(let id): add(.thing(catalog.current(id)), .role, how)
    case .other(let text, let kind): add(.words(text), Asked.Sort(kind), how)
    }
  }

  private mutating func size(of pool: Requirement.Pool) -> Int {
    func count() -> Int { Set(catalog.members(of: pool)).count }
    switch pool {
    case .listed: return count()
    case .stateVetted:
      let size = vetted ?? count()
      vetted = size
      return size
    case .program(let id):
      let program = catalog.current(id), size = sizes[program] ?? count()
      sizes[program] = size
      return size
    }
  }

  private struct Key: Hashable {
    var sort: Asked.Sort
    var how: Asked.How
    var binding: Binding.Level?
  }

  /// Groups as they come. What is asked for in the same way joins the group that is there, but two choices are never taken for one.
  private struct List {
    var groups: [Asked] = []
    /// Positions of the groups, of the choices that are open; the first is what stands outside of all choices.
    private var open: [[Key: Int]] = [[:]]

    mutating func beginChoice() { open.append([:]) }
    mutating func endChoice() { open.removeLast() }

    mutating func add(_ item: Asked.Item, _ key: Key) {
      if let position = open[open.count - 1][key] {
        groups[position].items.append(item)
      } else {
        open[open.count - 1][key] = groups.count
        groups.append(Asked(sort: key.sort, how: key.how, binding: key.binding, items: [item]))
      }
    }
  }
}
