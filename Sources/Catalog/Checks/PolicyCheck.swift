import Diagnostics
import FrontMatter

/// The windows of a policy follow each other around the year without a gap, and its groups exist.
enum PolicyCheck {
  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    let groups = catalog.configuration.groups.map(\.id)
    for entity in catalog.sorted {
      switch entity.content {
      case .policy(let policy):
        windows(policy.windows, &findings)
        for group in policy.groups + policy.examples.compactMap(\.group) where !groups.contains(group.value) {
          findings.append(unknown(group.value, group.span, groups))
        }
        if let current = catalog.configuration.schoolYear, let year = policy.schoolYear, policy.isStale(in: current),
          entity.common.status == .active
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
      fix: Suggestion.sentence(for: group, among: groups)
        ?? (groups.isEmpty ? "List it there under `groups`." : "The groups are \(groups.map { "`\($0)`" }.joined(separator: ", "))."))
  }

  private static func windows(_ windows: [Policy.Window], _ findings: inout [Diagnostic]) {
    // Authors may list them in any order.
    let windows = windows.sorted { $0.from < $1.from }
    let pairs = windows.indices.map { (before: windows[$0], after: windows[($0 + 1) % windows.count]) }
    let overlapping = windows.count > 1 ? pairs.filter { $0.before.holds($0.after.from) } : []
    for (before, after) in overlapping {
      findings.append(
        Diagnostic(
          "windows-overlap", at: after.span,
          "The window “\(after.label)” begins on \(after.from.words), before “\(before.label)” has ended on \(before.through.words).",
          fix: "Let each window begin the day after the one before it ends."))
    }
    // Where windows overlap, what lies between them says nothing.
    guard overlapping.isEmpty else { return }
    for (before, after) in pairs where !touch(before, after) {
      let end = before.through.words, start = after.from.words
      findings.append(
        Diagnostic(
          "windows-gap", at: after.span,
          windows.count == 1
            ? "The window “\(after.label)” leaves out the days after \(end) and before \(start)."
            : "No window holds the days between “\(before.label)” (through \(end)) and “\(after.label)” (from \(start)).",
          fix: windows.count == 1 ? "Add a window for them." : "Let each window begin the day after the one before it ends."))
    }
  }

  private static func touch(_ before: Policy.Window, _ after: Policy.Window) -> Bool {
    let days = before.through.days(until: after.from)
    // 28 February and 1 March touch in most years.
    return days == 1 || days == 2 && before.through.month == 2 && before.through.day == 28
  }
}

extension Policy.Window {
  /// Whether a day lies in it; the window may reach over the end of the year.
  fileprivate func holds(_ day: DayOfYear) -> Bool { from.days(until: day) <= from.days(until: through) }
}

extension Policy {
  /// Whether it is of an earlier school year and does not say when it ends, so that nobody knows whether it still holds.
  func isStale(in year: SchoolYear) -> Bool { effectiveThrough == nil && (schoolYear.map { $0.value < year } ?? false) }
}
