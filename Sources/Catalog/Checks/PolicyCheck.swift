import Diagnostics

/// The windows of a policy follow each other around the year without a gap, and its groups exist.
enum PolicyCheck {
  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    let groups = catalog.configuration.groups.map(\.id)
    for entity in catalog.entities {
      switch entity.content {
      case .policy(let policy):
        windows(policy.windows, &findings)
        for group in policy.groups + policy.examples.compactMap(\.group) where !groups.contains(group.value) {
          findings.append(unknown(group.value, group.span, groups))
        }
        if let current = catalog.configuration.schoolYear, let year = policy.schoolYear, year.value < current,
          entity.common.status == .active, policy.effectiveThrough == nil
        {
          findings.append(
            Diagnostic(
              "stale-policy", .warning, at: year.span, "This policy is of \(year.value), but the catalog is of \(current).",
              fix: "Check it and write `school_year: \(current)`, or say when it ended with `effective`."))
        }
      case .role(let role):
        for group in role.groups where !groups.contains(group.value) { findings.append(unknown(group.value, group.span, groups)) }
      default: break
      }
    }
  }

  private static func unknown(_ group: String, _ span: Span, _ groups: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-group", at: span, "There is no group `\(group)` in `\(Configuration.file)`.",
      fix: Suggestion.sentence(for: group, among: groups) ?? "The groups are \(groups.joined(separator: ", ")).")
  }

  private static func windows(_ windows: [Policy.Window], _ findings: inout [Diagnostic]) {
    guard !windows.isEmpty else { return }
    for (i, window) in windows.enumerated() {
      let next = windows[(i + 1) % windows.count]
      // Days from the end of one window to the beginning of the next; 1 when they touch.
      let gap = window.through.days(until: next.from)
      if gap == 1 { continue }
      // 28 February and 1 March touch in most years.
      if gap == 2, window.through.month == 2, window.through.day == 28, next.from.month == 3 { continue }
      let overlaps = gap == 0 || window.from.days(until: next.from) <= window.from.days(until: window.through) && windows.count > 1
      findings.append(
        Diagnostic(
          overlaps ? "windows-overlap" : "windows-gap", at: next.span,
          overlaps
            ? "The window “\(next.label)” begins on \(next.from.words), before “\(window.label)” has ended on \(window.through.words)."
            : "Between “\(window.label)” (through \(window.through.words)) and “\(next.label)” (from \(next.from.words)) there are days that belong to no window.",
          fix: "Let each window begin the day after the one before it ends."))
    }
  }
}
