extension Diagnostic {
  /// Findings for a person: of more than `limit` warnings of one rule the first ones, with the number of the others.
  package static func grouped(_ diagnostics: [Diagnostic], limit: Int = 5) -> [Diagnostic] {
    var totals: [String: Int] = [:]
    for finding in diagnostics where finding.severity == .warning { totals[finding.code, default: 0] += 1 }
    var shown: [String: Int] = [:]
    return diagnostics.compactMap { finding in
      guard finding.severity == .warning, let total = totals[finding.code], total > limit else { return finding }
      let number = shown[finding.code, default: 0] + 1
      shown[finding.code] = number
      if number > limit { return nil }
      guard number == limit else { return finding }
      var last = finding
      last.fix = [finding.fix, "(\(total - limit) more warnings of this kind.)"].compactMap { $0 }.joined(separator: " ")
      return last
    }
  }
}
