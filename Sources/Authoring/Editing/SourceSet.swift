package import Catalog
package import Diagnostics

/// All sources of a catalog in memory, so that a change can be tried before anything is written.
package struct SourceSet: Sendable {
  /// As the author knows it, `Content`.
  package let folder: String
  /// Bytes by path below the folder.
  package private(set) var files: [String: [UInt8]]
  /// Paths of the pictures.
  package let images: Set<String>
  /// The names that `catalog.yaml` may give to categories.
  package let pigments: [String]

  package init(folder: String, files: [String: [UInt8]], images: Set<String> = [], pigments: [String] = []) {
    self.folder = folder
    self.files = files
    self.images = images
    self.pigments = pigments
  }

  package func shown(_ path: String) -> String { "\(folder)/\(path)" }

  /// Reads and checks everything.
  package func linked() -> Linking {
    let drafts = files.keys.sorted().map { path in
      Draft(path: path, shownAs: shown(path), bytes: files[path] ?? [], pigments: pigments)
    }
    return Linking(drafts, contentFolder: folder, images: images)
  }

  package func applying(_ changes: ChangeSet) -> SourceSet {
    var copy = self
    for change in changes.changes { copy.files[change.path] = change.after }
    return copy
  }

  /// Who has an id already, in a sentence; nil where nobody has it, or where the content has errors.
  func owner(of id: EntityID, in catalog: Catalog? = nil) -> String? {
    guard let thing = (catalog ?? linked().catalog)?.entity(id) else { return nil }
    let name = id.kind == .faq ? "The number \(id.id)" : "`\(id.written)`"
    return thing.id == id
      ? "\(name) is taken by `\(thing.span.path)`." : "\(name) is an earlier id of `\(thing.span.path)`, which it leads to."
  }

  /// The path below the folder of a path as authors know it.
  func path(shownAs shown: String) -> String? {
    guard shown.hasPrefix(folder + "/") else { return nil }
    return String(shown.dropFirst(folder.utf8.count + 1))
  }
}

/// Why a change of the sources is not made; nothing has been written.
package struct Refusal: Error, Sendable {
  package enum Reason: Sendable {
    /// What was asked for makes no sense: wrong usage.
    case usage
    /// The content stands in the way.
    case content
  }

  package var reason: Reason
  package var sentence: String
  package var findings: [Diagnostic]

  package init(_ reason: Reason, _ sentence: String, findings: [Diagnostic] = []) {
    self.reason = reason
    self.sentence = sentence
    self.findings = findings
  }
}
