/// What a build did to the files of the output.
package struct BuildChanges: Sendable {
  package var written = 0
  package var removed = 0

  package var isEmpty: Bool { written == 0 && removed == 0 }

  init(_ files: (written: Int, removed: Int)) {
    written = files.written
    removed = files.removed
  }

  init() {}
}
