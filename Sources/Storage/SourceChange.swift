/// What happens to one file of a folder of sources.
package struct SourceChange: Sendable, Equatable {
  /// Below the folder.
  package var path: String
  /// What stands there; nil where nothing does.
  package var before: [UInt8]?
  /// What shall stand there; nil for nothing.
  package var after: [UInt8]?

  package init(path: String, before: [UInt8]?, after: [UInt8]?) {
    self.path = path
    self.before = before
    self.after = after
  }
}
