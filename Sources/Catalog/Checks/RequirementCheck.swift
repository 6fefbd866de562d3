import Diagnostics

/// Every requirement can be met by somebody.
enum RequirementCheck {
  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    // A pool is looked up once, however many requirements choose from it.
    var sizes: [EntityID: Int] = [:]
    lazy var vetted = catalog.members(of: .stateVetted).count
    for entity in catalog.entities {
      for node in entity.requirements.flatMap(\.nodes) {
        switch node.form {
        case .choose(let count, let pool, _):
          let size: Int
          switch pool {
          case .stateVetted: size = vetted
          case .listed(let ids): size = Set(ids.map(catalog.current)).count
          case .program(let id):
            guard catalog.entity(id) != nil else { continue }
            let program = catalog.current(id)
            size = sizes[program] ?? Set(catalog.microCredentials(of: program)).count
            sizes[program] = size
          }
          if count > size {
            findings.append(
              Diagnostic(
                "impossible-requirement", at: node.span, "This asks for \(count) micro-credentials out of \(size).",
                fix: size == 0 ? "The list it chooses from is empty." : "Ask for \(size) or fewer, or lengthen the list."))
          }
        case .microCredential(let id):
          guard entity.id.version == nil, let target = catalog.entity(id), case .microCredential(let it) = target.content else { continue }
          if target.common.status == .retired {
            findings.append(
              Diagnostic(
                "retired-requirement", .warning, at: node.span, "“\(target.title)” is retired and can't be earned any more.",
                fix: it.replacedBy.map { "It was replaced by `\($0.id)`." } ?? "Allow something else beside it, with `any`."))
          }
        default: break
        }
      }
    }
  }
}
