package import Diagnostics

/// What came of it.
package struct BuildReport: Sendable {
  package var diagnostics: [Diagnostic]
  /// Pages for people, without assets.
  package var pages = 0
  package var files = 0
  /// What changed in the output; nil where all of it was written.
  package var changes: BuildChanges?
  /// What was built from. Whoever ends the process after the build keeps it, so that nothing is taken apart piece by piece.
  package var plan: SitePlan?

  package var succeeded: Bool { !diagnostics.contains { $0.severity == .error } }
}
