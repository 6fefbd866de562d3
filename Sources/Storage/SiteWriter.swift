/// Where a site goes: a folder on disk, or memory in tests.
package protocol SiteWriter: Sendable {
  /// Adds one file at a path relative to the site, with `/` between names. May be called from several tasks at once.
  ///
  /// Gives what the file system says of the file, to tell later whether anybody touched it.
  ///
  /// Throws `invalidName`, `writtenTwice` and `fileAndFolder` for paths no site can have, else what the machine reports.
  @discardableResult
  func write(_ bytes: [UInt8], to path: String) throws(StorageError) -> FileMark

  /// Begins a file that is written part after part. Throws what `write` throws.
  func begin(_ path: String) throws(StorageError) -> any SiteFile
}
