/// A folder of sources on disk.
///
/// Skips hidden files and folders (with a leading dot) and what editors leave behind (`x~`, `x.swp`, `#x#`). A symbolic link to
/// a file of the tree is that file under another path. A link to a folder of the tree adds nothing where the folder is listed
/// anyway; it shows a folder that is otherwise hidden. No folder is visited twice.
package struct SourceTree: SourceReader {
  /// As the caller named it.
  package let root: String

  package init(_ root: String) {
    self.root = root
  }

  /// Whether there is such a folder at the moment.
  package var exists: Bool {
    guard let folder = try? Folder.open(root) else { return false }
    folder.close()
    return true
  }

  package func list() throws(StorageError) -> SourceListing {
    let folder: Folder
    do { folder = try Folder.open(root) } catch {
      switch error {
      case .missing: throw StorageError(root, .missing)
      case .notFolder: throw StorageError(root, .notAFolder)
      default: throw StorageError(root, .list, error)
      }
    }
    defer { folder.close() }
    var walk = SourceWalk(root: folder, realRoot: RealPath.of(root) ?? root)
    do { try walk.run() } catch { throw StorageError(root, .list, error) }
    return walk.listing
  }

  package func read(_ file: SourceFile, limit: Int) throws(StorageError) -> [UInt8] {
    do { return try Folder.current.readFile(root + "/" + file.location, limit: limit) } catch {
      switch error {
      case .notAFile: throw StorageError(file.path, .notAFile)
      case .tooLarge: throw StorageError(file.path, .tooLarge(limit: limit))
      case .system(let errno): throw StorageError(file.path, .read, errno)
      }
    }
  }
}
