package import Diagnostics
import FrontMatter

/// The barrier between sources and pages: resolves every reference and checks every rule.
package struct Linking: Sendable {
  /// Nil where the content has errors.
  package let catalog: Catalog?
  /// All findings, sorted; also those of reading.
  package let diagnostics: [Diagnostic]

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
      diagnostics = findings.sorted()
      return
    }
    entities.sort { $0.id < $1.id }
    let index = EntityIndex(entities, &findings)
    let linked = Catalog(configuration, index)
    var checked: [Diagnostic] = []
    for check in entities.allSatisfy(\.isReadable) ? Checks.all : Checks.ofEach { check(linked, &checked) }
    PublishingCheck.run(linked, drafts, &checked)
    ImageCheck.run(linked, images, &checked)
    // One slip is one finding: what a file with errors seems to leave out is no finding yet.
    let slipped = Set(findings.filter { $0.severity == .error }.map(\.span.path))
    findings += checked.filter { $0.severity == .error || !slipped.contains($0.span.path) }
    diagnostics = findings.sorted()
    catalog = findings.contains { $0.severity == .error } ? nil : linked
  }
}
