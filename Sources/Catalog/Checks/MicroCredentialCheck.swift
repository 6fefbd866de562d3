import Diagnostics

/// Every part of a portfolio is judged by some rubric, and the category is one of the catalog's.
enum MicroCredentialCheck {
  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    let categories = catalog.configuration.categories.map(\.name), known = Set(categories)
    for entity in catalog.sorted {
      guard case .microCredential(let it) = entity.content else { continue }
      if !known.isEmpty, !it.category.value.isEmpty, !known.contains(it.category.value) {
        findings.append(
          Diagnostic(
            "unknown-category", at: it.category.span, "There is no category “\(it.category.value)” in `\(Configuration.file)`.",
            fix: Suggestion.sentence(for: it.category.value, among: categories)
              ?? "The categories are \(categories.joined(separator: ", ")).",
            edit: Suggestion.unmistakable(for: it.category.value, among: categories).map {
              Edit(.word, at: it.category.span, from: it.category.value, to: $0)
            }))
      }
      if it.parts.isEmpty, entity.common.status == .active {
        findings.append(
          Diagnostic(
            "no-requirements", .warning, at: entity.span, "This micro-credential does not say what its earner does.",
            fix: "List the parts of the portfolio under `requirements`."))
      }
      for part in it.unjudgedParts {
        findings.append(
          Diagnostic(
            "no-rubric", .warning, at: part.span, "No rubric says how “\(part.title)” is judged.",
            fix: "Name a shared one with `rubric:`, or let a criterion of the own rubric say `requirement: \(it.number(of: part))`."))
      }
    }
  }
}

extension MicroCredential {
  /// Parts that neither a criterion nor a shared rubric judges.
  fileprivate var unjudgedParts: [Part] {
    switch rubric {
    case .shared: return []
    case .own(let rubric):
      if rubric.criteria.contains(where: { $0.part == nil }) { return [] }
      let judged = Set(rubric.criteria.compactMap(\.part))
      return parts.enumerated().filter { !judged.contains($0.offset + 1) && $0.element.rubric == nil }.map(\.element)
    case nil: return parts.filter { $0.rubric == nil }
    }
  }

  fileprivate func number(of part: Part) -> Int { (parts.firstIndex { $0.id == part.id } ?? 0) + 1 }
}
