import Catalog
import Storage

/// A file that a build made.
struct MadeFile: Sendable {
  let path: String
  let mark: FileMark
  /// Of its packed twin.
  let packed: FileMark?
  /// What it was made from, each once and in order; nil where that is not known, so that it is made anew each time.
  let lookups: [Lookup]?
}
