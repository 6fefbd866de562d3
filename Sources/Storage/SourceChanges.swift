#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Changes to files of a folder of sources. All new bytes are on the disk before the first file changes; then each file takes its
/// place with one call of the system, so that nobody ever sees half of one.
package struct SourceChanges: Sendable {
  /// The machine failed in the middle: what is done and what is not, as paths below the folder.
  package struct Interruption: Error, Sendable {
    package var done: [String]
    package var left: [String]
    package var cause: StorageError
  }

  /// A file that stands there and must not be changed.
  package struct Protection: Error, Sendable {
    /// Below the folder.
    package var path: String
    package var cause: StorageError
  }

  package enum Failure: Error, Sendable {
    /// These files must not be changed; nothing has changed.
    case protected([Protection])
    /// Nothing has changed.
    case trouble(StorageError)
    /// Somebody changed this file meanwhile; nothing has changed.
    case changed(String)
    case interrupted(Interruption)
  }

  /// As the caller named it.
  package let root: String
  private static let temporaryEnding = ".cairn-new"

  package init(root: String) { self.root = root }

  /// Files that these changes concern and that nobody, or not this user, may write. A file takes the place of another whatever the
  /// permissions of that one are, so that they are asked for.
  package func protections(against changes: [SourceChange]) -> [Protection] {
    changes.filter { $0.before != nil }.compactMap { change in
      Folder.current.refusesWriting(place(change.path)).map {
        Protection(path: change.path, cause: StorageError("\(root)/\(change.path)", .write, $0))
      }
    }
  }

  package func make(_ changes: [SourceChange]) throws(Failure) {
    let protections = protections(against: changes)
    if !protections.isEmpty { throw .protected(protections) }
    for change in changes {
      if try current(change.path, isExpected: change.before != nil) != change.before { throw .changed(change.path) }
    }
    // New files first and removals last: at every instant each thing has a file.
    let ordered =
      changes.filter { $0.before == nil } + changes.filter { $0.before != nil && $0.after != nil } + changes.filter { $0.after == nil }
    var written: [String] = []
    do {
      for change in ordered {
        if let bytes = change.after { written.append(try writeAside(bytes, for: change)) }
      }
    } catch {
      for path in written { try? Folder.current.removeFile(path) }
      throw .trouble(error)
    }
    var done: [String] = []
    for (index, change) in ordered.enumerated() {
      do throws(Errno) {
        if change.after == nil {
          try Folder.current.removeFile(place(change.path))
        } else {
          try Folder.current.rename(temporary(change.path), to: place(change.path))
        }
        done.append(change.path)
      } catch {
        for rest in ordered[index...] where rest.after != nil { try? Folder.current.removeFile(temporary(rest.path)) }
        let cause = StorageError(place(change.path), change.after == nil ? .remove : .write, error)
        if done.isEmpty { throw .trouble(cause) }
        throw .interrupted(Interruption(done: done, left: ordered[index...].map(\.path), cause: cause))
      }
    }
  }

  /// The bytes of a file; nil where there is none.
  private func current(_ path: String, isExpected: Bool) throws(Failure) -> [UInt8]? {
    do { return try Folder.current.readFile(place(path), limit: 16 << 20) } catch {
      switch error {
      case .system(.missing): return nil
      case .system(let errno): throw .trouble(StorageError(place(path), .read, errno))
      case .notAFile: throw .trouble(StorageError(place(path), .notAFile))
      case .tooLarge: throw .trouble(StorageError(place(path), .tooLarge(limit: 16 << 20)))
      }
    }
  }

  private func writeAside(_ bytes: [UInt8], for change: SourceChange) throws(StorageError) -> String {
    let path = temporary(change.path)
    try StorageError.naming(place(change.path), .write) { () throws(Errno) in
      try Folder.current.createFolders(for: path)
      try? Folder.current.removeFile(path)
      let permissions = (try? Folder.current.status(place(change.path)))?.permissions ?? 0o666
      try Folder.current.createFile(path, bytes, permissions: permissions, durably: true)
    }
    return path
  }

  /// Where a file really lies: behind a link its target is changed.
  private func place(_ path: String) -> String {
    let named = "\(root)/\(path)"
    guard let status = try? Folder.current.status(named), status.kind == .link else { return named }
    return RealPath.of(named) ?? named
  }

  /// Hidden, so that no build reads it, and in the same folder, so that it can take the file's place in one step.
  private func temporary(_ path: String) -> String {
    let place = place(path)
    guard let slash = place.lastIndex(of: "/") else { return ".\(place)\(Self.temporaryEnding)" }
    return "\(place[...slash]).\(place[place.index(after: slash)...])\(Self.temporaryEnding)"
  }
}
