import Catalog

/// What the roles and recognitions on pathways ask for, each as one component that all pathways share: with components of their own, the
/// document would grow with the pathways times what they ask for.
struct CTDLComponents {
  /// A choice from a list that is kept elsewhere: a program, or what the state has vetted.
  private struct Choice: Hashable {
    var pool: EntityID?
    var count: Int
    var years: Int?

    var name: String { "pool/\(pool.map(PermanentNames.name) ?? "state-vetted")/\(count)/\(years.map(String.init) ?? "")" }
  }

  /// Pathways in which each thing is asked for by name.
  private var things: [EntityID: [String]] = [:]
  private var choices: [Choice: (requirement: Requirement, pathways: [String])] = [:]
  /// What no micro-credential can meet.
  private var others: [(place: Place, text: String, category: String)] = []

  /// ceterms:ComponentCondition of a requirement, and takes note of what it asks for.
  /// - Parameters:
  ///   - place: where it stands.
  ///   - note: how far it binds.
  mutating func condition(_ requirement: Requirement, _ ctdl: CTDL, at place: Place, note: String? = nil) -> JSONValue {
    let words = [note, ctdl.catalog.words.sentence(requirement)].compactMap { $0 }.joined(separator: " ")
    if case .choose(let count, .listed(let ids), _) = requirement.form {
      let targets = ids.map { target(ctdl.catalog.current($0), ctdl, place) }
      return ctdl.condition("Any \(count)", words, count, targets)
    }
    var parts = [requirement], isAny = false
    if case .all(let nodes) = requirement.form { parts = nodes }
    if case .any(let nodes) = requirement.form { (parts, isAny) = (nodes, true) }
    let name = parts.count == 1 ? "This" : isAny ? "Any one of these" : "All of these"
    let plain = parts.indices.filter { Self.isLeaf(parts[$0]) }
    if plain.count == parts.count {
      return ctdl.condition(name, words, isAny ? 1 : parts.count, plain.map { leaf(parts[$0], ctdl, place.part($0)) })
    }
    // An `all` keeps its plain targets together in one condition; the choices of an `any` stand each for itself.
    var nested: [JSONValue] = []
    if !isAny, !plain.isEmpty {
      nested.append(ctdl.condition("All of these", "", plain.count, plain.map { leaf(parts[$0], ctdl, place.part($0)) }))
    }
    for index in parts.indices where isAny || !Self.isLeaf(parts[index]) {
      nested.append(condition(parts[index], ctdl, at: place.part(index)))
    }
    if nested.count == 1 { return nested[0] }
    return ctdl.condition(name, words, isAny ? "logic:Or" : "logic:And", nested)
  }

  /// Where a condition stands.
  struct Place {
    /// Address of the pathway.
    var pathway: String
    /// Name of the component whose condition it is, with the way down to this part of it.
    var owner: String
    /// The page that tells of it.
    var page: String

    func part(_ index: Int) -> Place { Place(pathway: pathway, owner: "\(owner)/\(index + 1)", page: page) }
  }

  private static func isLeaf(_ requirement: Requirement) -> Bool {
    switch requirement.form {
    case .all, .any, .choose(_, .listed, _): false
    default: true
    }
  }

  /// The component that stands for what is asked for.
  private mutating func leaf(_ requirement: Requirement, _ ctdl: CTDL, _ place: Place) -> JSONValue {
    switch requirement.form {
    case .microCredential(let id), .recognition(let id), .role(let id): return target(ctdl.catalog.current(id), ctdl, place)
    case .choose(let count, let pool, let years):
      var program: EntityID?
      if case .program(let id) = pool { program = ctdl.catalog.current(id) }
      let choice = Choice(pool: program, count: count, years: years)
      if choices[choice]?.pathways.last != place.pathway {
        choices[choice, default: (requirement, [])].pathways.append(place.pathway)
      }
      return .text(ctdl.address(choice.name))
    case .other(let text, let kind):
      others.append((place, ctdl.catalog.plain(text), kind.rawValue))
      return .text(ctdl.address(place.owner))
    case .all, .any: preconditionFailure("only a leaf is one component")
    }
  }

  private mutating func target(_ id: EntityID, _ ctdl: CTDL, _ place: Place) -> JSONValue {
    if things[id]?.last != place.pathway { things[id, default: []].append(place.pathway) }
    return .text(ctdl.address(Self.name(id)))
  }

  private static func name(_ id: EntityID) -> String { "component/\(PermanentNames.name(id))" }

  // MARK: - Nodes

  /// Every component that a condition named, in an order of its own.
  mutating func nodes(_ ctdl: CTDL, _ write: (JSONValue) throws -> Void) rethrows {
    for choice in choices.keys.sorted(by: { $0.name < $1.name }) {
      guard let (requirement, pathways) = choices[choice], case .choose(_, let pool, _) = requirement.form else { continue }
      let members = ctdl.catalog.members(of: pool)
      for member in members where things[member] == nil { things[member] = [] }
      let words = ctdl.catalog.words.sentence(requirement)
      let page = choice.pool.map { ctdl.site.permanentPage($0) } ?? ctdl.site.permanent("micro-credentials/")
      try write(
        .members(
          ctdl.node("ceterms:SelectionComponent", choice.name) + [
            ("ceterms:name", ctdl.text("Any \(choice.count)")), ("ceterms:description", ctdl.text(words)),
            ("ceterms:subjectWebpage", .text(page)), ("ceasn:isPartOf", .some(pathways.map { .text($0) })),
            (
              "ceterms:hasCondition",
              .list([
                ctdl.condition("Any \(choice.count)", words, choice.count, members.map { .text(ctdl.address(Self.name($0))) })
              ])
            ),
          ]))
    }
    for (id, pathways) in things.sorted(by: { $0.key < $1.key }) {
      guard let entity = ctdl.catalog.entity(id) else { continue }
      let type = id.kind == .role ? "ceterms:JobComponent" : "ceterms:CredentialComponent"
      try write(.members(ctdl.component(type, Self.name(id), of: entity, in: pathways)))
    }
    for other in others {
      try write(
        .members(
          ctdl.node("ceterms:BasicComponent", other.place.owner) + [
            ("ceterms:name", ctdl.text(other.text)), ("ceterms:description", ctdl.text(other.text)),
            ("ceterms:componentCategory", ctdl.text(other.category)), ("ceterms:subjectWebpage", .text(other.place.page)),
            ("ceasn:isPartOf", .list([.text(other.place.pathway)])),
          ]))
    }
  }
}

extension CTDL {
  /// ceterms:ComponentCondition: so many of these components.
  fileprivate func condition(_ name: String, _ words: String, _ count: Int, _ targets: [JSONValue]) -> JSONValue {
    .members(condition(name, words) + [("ceterms:requiredNumber", .number(count)), ("ceterms:targetComponent", .list(targets))])
  }

  /// ceterms:ComponentCondition that joins others.
  fileprivate func condition(_ name: String, _ words: String, _ logic: String, _ nested: [JSONValue]) -> JSONValue {
    .members(condition(name, words) + [("ceterms:logicalOperator", .text(logic)), ("ceterms:hasCondition", .list(nested))])
  }

  private func condition(_ name: String, _ words: String) -> Members {
    [("@type", .text("ceterms:ComponentCondition")), ("ceterms:name", text(name)), ("ceterms:description", text(words))]
  }
}
