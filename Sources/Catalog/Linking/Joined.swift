package import Diagnostics

/// All drafts side by side, indexed; no rule that needs more than one file is checked yet.
package struct Joined: Sendable {
  /// Nil without a configuration.
  let catalog: Catalog?
  let findings: [Diagnostic]
  /// Every check that is left to do. None depends on another, so they may run at once.
  package let checks: [@Sendable () -> [Diagnostic]]

  /// - Parameters:
  ///   - contentFolder: as the author knows it, for findings about files that are missing.
  ///   - images: paths of the pictures below the content folder.
  package init(_ drafts: [Draft], contentFolder: String, images: Set<String> = []) {
    var findings = drafts.flatMap(\.diagnostics)
    var configuration: Configuration?
    var entities: [Entity] = []
    entities.reserveCapacity(drafts.count)
    for draft in drafts {
      switch draft.subject {
      case .entity(let entity): entities.append(entity)
      case .configuration(let it): configuration = it
      case .nothing: break
      }
    }
    guard let configuration else {
      let file = "\(contentFolder)/\(Configuration.file)"
      if !findings.contains(where: { $0.span.path == file }) {
        findings.append(
          Diagnostic(
            "no-configuration", at: Span(file), "There is no `\(Configuration.file)`.", fix: "Make one with `title` and `base_url`."))
      }
      catalog = nil
      self.findings = findings
      checks = []
      return
    }
    entities.sort { $0.id < $1.id }
    let catalog = Catalog(configuration, EntityIndex(entities, &findings))
    self.catalog = catalog
    self.findings = findings
    let rules =
      (entities.allSatisfy(\.isReadable) ? Checks.all : Checks.ofEach) + [
        { PublishingCheck.run($0, drafts, &$1) }, { ImageCheck.run($0, images, &$1) },
      ]
    checks = rules.map { rule in
      {
        var found: [Diagnostic] = []
        rule(catalog, &found)
        return found
      }
    }
  }
}
