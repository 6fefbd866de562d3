import Diagnostics

/// Loose ends: what nobody refers to and what says too little. Warnings only.
enum CoverageCheck {
  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    var onPathways: Set<EntityID> = [], assessed: Set<EntityID> = [], asked: Set<EntityID> = []
    for entity in catalog.sorted {
      switch entity.content {
      case .pathway(let it): onPathways.formUnion((it.roles + it.edges.flatMap { [$0.from, $0.to] }).map(catalog.current))
      case .microCredential(let it): assessed.formUnion(it.competencies.map(catalog.current))
      case .role(let it) where entity.id.version == nil:
        asked.formUnion((it.recommends + (it.requires?.named ?? [])).map(catalog.current))
        for program in it.programs { asked.formUnion(catalog.microCredentials(of: program)) }
      case .program(let it) where !it.roles.isEmpty: asked.formUnion(catalog.microCredentials(of: entity.id))
      default: break
      }
    }
    for entity in catalog.sorted where entity.common.status == .active && entity.id.version == nil {
      func warn(_ code: String, _ message: String, _ fix: String, at span: Span? = nil) {
        findings.append(Diagnostic(code, .warning, at: span ?? entity.span, message, fix: fix))
      }
      switch entity.content {
      case .role(let it):
        if it.qualifications.isEmpty {
          warn("role-without-qualifications", "This role has no qualifications.", "List them under `qualifications`.")
        }
        if !onPathways.contains(entity.id) {
          warn("role-off-pathways", "No pathway reaches this role.", "Add it to a file in `pathways/`.")
        }
      case .microCredential:
        if !asked.contains(entity.id), catalog.counters(of: entity.id).isEmpty {
          warn(
            "unused-micro-credential", "No role, program or recognition uses this micro-credential.",
            "Name it where it counts, or retire it.")
        }
      case .competency:
        if !assessed.contains(entity.id) {
          warn("unassessed-competency", "No micro-credential assesses this competency.", "Name it under `competencies` of one that does.")
        }
      case .program(let it):
        let listed = Set(catalog.microCredentials(of: entity.id)).count
        if let declared = it.declaredSize, declared.count.value != listed {
          warn(
            "declared-size",
            "The list is declared to hold \(declared.words ?? "\(declared.count.value)") micro-credentials, but it holds \(listed).",
            "List the others, or correct `declared_size`.", at: declared.count.span)
        }
      case .statistic(let it):
        if it.source == nil, it.form != .quotation {
          warn("statistic-without-source", "This figure has no source.", "Say under `source` which document gives it.")
        }
      case .pathway(let it):
        let members = Set(it.roles.map(catalog.current))
        for (role, span) in it.edges.flatMap({ [($0.from, $0.span), ($0.to, $0.span)] }) + it.entry.map({ ($0, nil) })
        where catalog.entity(role) != nil && !members.contains(catalog.current(role)) {
          warn(
            "role-outside-pathway", "“\(catalog.title(role))” stands in a move or an entry, and is not among the pathway's `roles`.",
            "Add `\(catalog.current(role).id)` to `roles`.", at: span ?? entity.references.first { $0.target == role }?.span)
        }
      case .organization(let it): differing(it.facts, &findings)
      default: break
      }
    }
  }

  private static func differing(_ facts: [Organization.Fact], _ findings: inout [Diagnostic]) {
    var first: [[String]: Organization.Fact] = [:]
    for fact in facts {
      guard let date = fact.asOf else { continue }
      let key = [fact.label, date]
      if let other = first[key], other.value != fact.value {
        findings.append(
          Diagnostic(
            "differing-facts", .warning, at: fact.span, "“\(fact.label)” has two values for \(date): \(other.value) and \(fact.value).",
            fix: "Correct one, or give each its own date."))
      }
      first[key] = first[key] ?? fact
    }
  }
}
