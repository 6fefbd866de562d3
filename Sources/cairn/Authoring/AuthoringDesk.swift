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

  /// Writes everything or nothing. Where the machine fails in the middle, what is done and what is not is said.
  func write(_ changes: ChangeSet) throws {
    let folder = set.folder
    do throws(SourceChanges.Failure) {
      try SourceChanges(root: folder).make(
        changes.changes.map { SourceChanges.Change(path: $0.path, before: $0.before, after: $0.after) })
    } catch {
      switch error {
      case .trouble(let trouble): throw trouble
      case .changed(let path):
        StandardError.write("cairn: error: `\(folder)/\(path)` was changed meanwhile. Nothing was written; run the command again.\n")
        throw Failure.content
      case .interrupted(let interruption):
        StandardError.write("cairn: error: \(interruption.cause.sentence) The change was made in part only.\n")
        for path in interruption.done { StandardError.write("  done: \(folder)/\(path)\n") }
        for path in interruption.left { StandardError.write("  not done: \(folder)/\(path)\n") }
        throw Failure.machine
      }
    }
  }
}
