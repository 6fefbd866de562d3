extension Folder {
  private static var deepest: Int { 256 }

  /// Removes whatever has this name, a folder with all it holds. Follows no link and leaves mounted disks alone.
  ///
  /// What is gone already is no error, so that a removal that was killed can be done again.
  func removeAll(_ name: [CChar]) throws(Errno) {
    do {
      let status = try status(name)
      try remove(Entry(name: name, kind: status.kind), device: status.identity.device, depth: 0)
    } catch {
      if error != .missing { throw error }
    }
  }

  func removeAll(_ name: String) throws(Errno) { try removeAll(name.utf8CString.map { $0 }) }

  private func remove(_ entry: Entry, device: UInt64, depth: Int) throws(Errno) {
    if depth > Self.deepest { throw .nameTooLong }
    do {
      guard entry.kind == .folder else { return try removeFile(entry.name) }
      try empty(entry.name, device: device, depth: depth)
      try removeFolder(entry.name)
    } catch {
      if error != .missing { throw error }
    }
  }

  private func empty(_ name: [CChar], device: UInt64, depth: Int) throws(Errno) {
    let folder: Folder
    do { folder = try self.folder(name) } catch {
      guard error == .denied else { throw error }
      try setPermissions(0o700, of: name)
      folder = try self.folder(name)
    }
    defer { folder.close() }
    if try folder.status().identity.device != device { throw .busy }
    let entries = try folder.entries()
    do {
      for entry in entries { try folder.remove(entry, device: device, depth: depth + 1) }
    } catch {
      guard error == .denied else { throw error }
      try folder.setPermissions(0o700)
      for entry in entries { try folder.remove(entry, device: device, depth: depth + 1) }
    }
  }
}
