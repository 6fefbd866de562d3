import Diagnostics

/// Which templates each template can insert, directly and through others.
struct Reach: Sendable {
  private var targets: [Set<Int>] = []
  /// Whether a template inserts something named by the data, which can be any template.
  private var isOpen: [Bool] = []
  private var blocks: [Set<Int>] = []

  init(_ program: Program) {
    for unit in program.templates {
      var found: Set<Int> = [], placed: Set<Int> = [], open = false
      for operation in program.operations[unit.start..<unit.end] {
        switch operation {
        case .partial(let target, _): found.insert(Int(target))
        case .parent(let target, _, _, _) where target >= 0: found.insert(Int(target))
        case .dynamicPartial, .dynamicParent: open = true
        case .block(let name, _, _): placed.insert(Int(name))
        default: break
        }
      }
      targets.append(found)
      isOpen.append(open)
      blocks.append(placed)
    }
  }

  /// The template itself and all it can insert.
  func closure(of template: Int) -> Set<Int> {
    var reached: Set<Int> = [template], pending = [template]
    while let next = pending.popLast() {
      if isOpen[next] { return Set(targets.indices) }
      for target in targets[next] where reached.insert(target).inserted { pending.append(target) }
    }
    return reached
  }

  /// Replacements of blocks that neither the parent nor anything it inserts has: nobody would ever see them.
  func unknownBlocks(in program: Program) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, unit) in program.templates.enumerated() {
      for operation in program.operations[unit.start..<unit.end] {
        guard case .parent(let target, _, let table, _) = operation, target >= 0, !program.overrides[Int(table)].isEmpty else { continue }
        // A replacement may hold blocks of its own, which its neighbours may then replace.
        let known = closure(of: Int(target)).reduce(into: blocks[index]) { $0.formUnion(blocks[$1]) }
        for override in program.overrides[Int(table)] where !known.contains(override.block) {
          let (name, parent) = (program.blockNames[override.block], program.templates[Int(target)].source.name)
          diagnostics.append(
            Diagnostic(
              "template-unknown-block", at: unit.source.span(at: override.origin), "The template `\(parent)` has no block `\(name)`.",
              fix: Suggestion.sentence(for: name, among: known.map { program.blockNames[$0] })))
        }
      }
    }
    return diagnostics
  }
}
