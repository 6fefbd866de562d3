/// Where a site goes: a folder on disk, or memory in tests.
package protocol SiteWriter: Sendable {
  /// Adds one file at a path relative to the site, with `/` between names. May be called from several tasks at once.
  ///
  /// Throws `invalidName`, `writtenTwice` and `fileAndFolder` for paths no site can have, else what the machine reports.
  func write(_ bytes: [UInt8], to path: String) throws(StorageError)
}
