/// A folder of things that can be made again. Nothing waits for the disk, any file may vanish or be damaged at any time, and what goes
/// wrong is as if nothing had been kept. Who keeps something writes a digest with it.
package final class DisposableCache: Sendable {
  private let folder: Folder

  private init(_ folder: Folder) { self.folder = folder }

  deinit { folder.close() }

  /// Opens the folder, made where there is none; nil where that fails.
  package static func open(_ path: String) -> DisposableCache? {
    try? Folder.current.createFolders(for: path + "/.")
    return (try? Folder.open(path)).map(DisposableCache.init)
  }

  /// What was kept under a name.
  package func read(_ name: String, limit: Int) -> [UInt8]? { try? folder.readFile(name, limit: limit) }

  /// Keeps something; readers see it whole or not at all.
  package func keep(_ name: String, _ bytes: [UInt8]) { keep(name) { append in append(bytes) } }

  /// The same of something large that is handed over part after part.
  package func keep(_ name: String, _ write: (_ append: ([UInt8]) -> Void) -> Void) {
    let temporary = ".\(name).\(UInt64.random(in: 0 ... .max))"
    do {
      let file = try StagedFile(temporary, in: folder)
      var failure: StorageError?
      write { part in
        if failure == nil { do throws(StorageError) { try file.append(part) } catch { failure = error } }
      }
      if let failure { throw failure }
      _ = try file.finish()
      try folder.rename(temporary, to: name)
    } catch { try? folder.removeFile(temporary) }
  }
}
