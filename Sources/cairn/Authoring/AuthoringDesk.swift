import ArgumentParser
import Authoring
import Catalog
import Diagnostics
import SiteBuilder
import Storage

/// The sources in memory, and the way changes of them get to the disk.
struct AuthoringDesk {
  let set: SourceSet
  let options: ContentOptions

  init(_ options: ContentOptions) throws {
    let request = options.request(output: "")
    let loaded = try Build(request).loadSources()
    // A file that cannot be read may name what is changed.
    if loaded.diagnostics.contains(where: { $0.severity == .error }) {
      options.report(loaded.diagnostics)
      throw Failure.content
    }
    self.options = options
    set = SourceSet(folder: request.content, files: loaded.files, images: loaded.images, pigments: loaded.pigments)
  }

  /// Runs the planning of a change; what is refused is said, and ends the command.
  func planning<T>(_ plan: () throws(Refusal) -> T) throws -> T {
    do { return try plan() } catch {
      if error.reason == .usage { throw ValidationError(error.sentence) }
      options.report(error.findings)
      StandardError.write("cairn: error: \(error.sentence)\n")
      throw Failure.content
    }
  }

  /// What must not be changed of the files that a plan changes.
  func protections(against changes: ChangeSet) -> [SourceChanges.Protection] {
    SourceChanges(root: set.folder).protections(against: changes.changes)
  }

  /// Writes everything or nothing.
  func write(_ changes: ChangeSet) throws { try SourceChanges.write(changes.changes, in: set.folder) }
}
