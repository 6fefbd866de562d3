import Catalog
package import Diagnostics
import Storage

/// Applies the suggestions of findings that need no thought: an unmistakable slip of the pen, an earlier id.
package enum Fixing {
  package struct Plan: Sendable {
    package var changes: ChangeSet
    /// What is mended, as it was found.
    package var mended: [Diagnostic]
    /// What is left for its author.
    package var left: [Diagnostic]
  }

  /// Mending one slip may show another, which the first one hid.
  private static let mostRounds = 5

  /// - Parameter protected: paths of files that must stay as they are; what is found in them is left.
  package static func plan(_ set: SourceSet, except protected: Set<String> = []) -> Plan {
    var current = set, mended: [Diagnostic] = [], refused: Set<Edit> = []
    var findings = set.linked().diagnostics
    for _ in 0..<mostRounds {
      let round = apply(findings.filter { $0.edit.map { !refused.contains($0) } ?? false }, to: current, except: protected)
      if round.applied.isEmpty { break }
      let next = round.set.linked().diagnostics
      // A change that mends nothing is taken back: the finding then stays for its author.
      let still = Set(next.map { Finding($0) })
      let useless = round.applied.filter { still.contains(Finding($0)) }
      if !useless.isEmpty {
        refused.formUnion(useless.compactMap(\.edit))
        continue
      }
      mended += round.applied
      current = round.set
      findings = next
    }
    let changes = current.files.keys.filter { current.files[$0] != set.files[$0] }.map {
      SourceChange(path: $0, before: set.files[$0], after: current.files[$0])
    }
    return Plan(changes: ChangeSet(changes), mended: mended, left: findings)
  }

  private struct Finding: Hashable {
    var code: String
    var span: Span
    var message: String

    init(_ finding: Diagnostic) { (code, span, message) = (finding.code, finding.span, finding.message) }
  }

  private static func apply(_ findings: [Diagnostic], to set: SourceSet, except protected: Set<String>) -> (
    set: SourceSet, applied: [Diagnostic]
  ) {
    var applied: [Diagnostic] = [], changes: [SourceChange] = []
    for (shown, findings) in Dictionary(grouping: findings, by: \.span.path).sorted(by: { $0.key < $1.key }) {
      guard let path = set.path(shownAs: shown), let bytes = set.files[path], !protected.contains(path) else { continue }
      // What a sealed version says must not change.
      if path.contains("@") { continue }
      let source = EditableSource(bytes)
      var replacements = Replacements(), used: [Diagnostic] = []
      for finding in findings {
        guard let edit = finding.edit, let range = source.range(of: edit, taken: replacements.ranges) else { continue }
        var more = replacements
        more.add(range, edit.new.utf8)
        guard more.applied(to: bytes) != nil else { continue }
        replacements = more
        used.append(finding)
      }
      guard !used.isEmpty, let after = replacements.applied(to: bytes) else { continue }
      changes.append(SourceChange(path: path, before: bytes, after: after))
      applied += used
    }
    return (set.applying(ChangeSet(changes)), applied)
  }
}
