package import Diagnostics

/// The barrier between sources and pages: resolves every reference and checks every rule.
package struct Linking: Sendable {
  /// Nil where the content has errors.
  package let catalog: Catalog?
  /// All findings, sorted; also those of reading.
  package let diagnostics: [Diagnostic]

  /// - Parameter found: what the checks of `joined` found, in any order.
  package init(_ joined: Joined, found: [[Diagnostic]]) {
    // One slip is one finding: what a file with errors seems to leave out is no finding yet.
    let slipped = Set(joined.findings.filter { $0.severity == .error }.map(\.span.path))
    let findings = joined.findings + found.flatMap { $0 }.filter { $0.severity == .error || !slipped.contains($0.span.path) }
    diagnostics = findings.sorted()
    catalog = findings.contains { $0.severity == .error } ? nil : joined.catalog
  }

  /// The same with one check after the other.
  package init(_ drafts: [Draft], contentFolder: String, images: Set<String> = []) {
    let joined = Joined(drafts, contentFolder: contentFolder, images: images)
    self.init(joined, found: joined.checks.map { $0() })
  }
}
