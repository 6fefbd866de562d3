import Catalog
import Storage

/// A file that a build made.
struct MadeFile: Sendable {
  let page: Page
  var mark = FileMark.none
  /// Of its packed twin.
  var packed: FileMark?
  /// What it was made from, each once and in order; nil where that is not known, so that it is made anew each time.
  var lookups: [Lookup]?
  /// Where the part of each thing stands, in a file that tells of one after the other.
  var parts: [Range<Int>] = []

  init(_ page: Page) { self.page = page }

  var path: String { page.path }

  /// Whether it is made from the words of all bodies.
  var holdsWords: Bool { if case .words = page.origin { true } else { false } }
}
