import Catalog

/// `data/ctdl.json`: the whole catalog as one JSON-LD graph, node after node, so that no more than one is held at a time.
struct CTDLDocument: Sendable {
  private let ctdl: CTDL
  private let kinds: Set<Kind>

  /// Kinds that CTDL has words for.
  static let kinds: Set<Kind> = [.organization, .role, .microCredential, .recognition, .program, .competency, .rubric, .pathway]

  /// - Parameter kinds: of which the document is to tell.
  init(_ site: Site, kinds: Set<Kind> = Self.kinds) {
    ctdl = CTDL(site)
    self.kinds = kinds
  }

  /// - Parameter handOn: gets what is there so far.
  func write(into out: inout [UInt8], _ handOn: @escaping DataFile.HandOn) throws {
    let contexts: JSONValue = .list(CTDL.contexts.map { .text($0) })
    out += "{\"@context\":".utf8
    contexts.write(into: &out)
    out += ",\"@graph\":[".utf8
    var separator = "\n"
    func write(_ node: JSONValue) throws {
      out += separator.utf8
      node.write(into: &out)
      separator = ",\n"
      try handOn(&out)
    }
    var components = CTDLComponents()
    let entities = ctdl.catalog.entities.lazy.filter { $0.id.version == nil && kinds.contains($0.id.kind) }
    if !entities.isEmpty, let publisher = ctdl.unnamedPublisher { try write(publisher) }
    if kinds.contains(.competency), let framework = ctdl.competencyFramework { try write(framework) }
    for entity in entities {
      for node in nodes(entity, &components) { try write(node) }
    }
    try components.nodes(ctdl, write)
    out += "\n]}\n".utf8
  }

  private func nodes(_ entity: Entity, _ components: inout CTDLComponents) -> [JSONValue] {
    switch entity.content {
    case .organization(let it): return [ctdl.organization(entity, it)]
    case .role(let it): return [ctdl.occupation(entity, it)]
    case .microCredential(let it):
      var nodes = [ctdl.microCredential(entity, it)]
      if let assessment = ctdl.assessment(entity, it) { nodes.append(assessment) }
      if case .own(let rubric)? = it.rubric { nodes += ctdl.ownRubric(entity, rubric) }
      return nodes
    case .recognition(let it):
      return [ctdl.recognition(entity, it)] + (it.requires.map { ctdl.pathway(to: entity, $0, &components) } ?? [])
    case .program(let it): return [ctdl.program(entity, it)]
    case .competency(let it): return [ctdl.competency(entity, it)]
    case .rubric(let it): return ctdl.rubric(entity, it)
    case .pathway(let it): return ctdl.pathway(entity, it, &components)
    default: return []
    }
  }
}
