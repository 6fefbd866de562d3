/// An output folder that this process alone may replace, after whatever a killed build left behind is put right.
///
/// A build holds the lock of the old site and of the new one in staging until it is done. Hence the states another build can
/// meet once it has both locks, beside the output `Site`:
/// - `.Site.cairn-new`: a site nobody finished, or the old site after the switch. Removed; but where it holds a whole `Journal`, the
///   output was being changed file by file, and the changes that are left are made first.
/// - `.Site.cairn-old` and no output: killed between the two renames of a file system that cannot exchange. The new site, which
///   was complete before the first rename, takes its place.
/// - `.Site.cairn-old` beside an output: killed after those two renames. Removed.
struct OutputLock {
  let path: OutputPath
  /// The folder that holds the output and staging.
  let parent: Folder
  let output: Folder
  /// Folders made for the output, outermost first.
  let created: [String]

  var stagingName: String { Self.stagingName(path.name) }
  var oldName: String { Self.oldName(path.name) }

  private static func stagingName(_ name: String) -> String { ".\(name).cairn-new" }
  private static func oldName(_ name: String) -> String { ".\(name).cairn-old" }

  /// Waits for other builds into the same folder; calls `onWait` once if there are any.
  init(_ path: OutputPath, onWait: @escaping () -> Void) throws(StorageError) {
    self.path = path
    var attempt = Attempt(path: path, onWait: onWait)
    while true {
      if let (parent, output) = try attempt.run() {
        self.parent = parent
        self.output = output
        created = attempt.created
        return
      }
    }
  }

  /// Whether the path still names the folder that is locked.
  var isCurrent: Bool {
    guard let locked = try? output.status().identity, let named = try? parent.status(path.name).identity else { return false }
    return locked == named
  }

  /// Removes the folders made for the output, as far as they are empty, and gives up the lock.
  func undo() {
    for folder in created.reversed() { try? Folder.current.removeFolder(folder) }
    release()
  }

  func release() {
    output.close()
    parent.close()
  }

  /// One try to get the lock; it has to begin anew whenever somebody else changed something meanwhile.
  private struct Attempt {
    let path: OutputPath
    let onWait: () -> Void
    var hasWaited = false
    var created: [String] = []

    init(path: OutputPath, onWait: @escaping () -> Void) {
      self.path = path
      self.onWait = onWait
    }

    mutating func run() throws(StorageError) -> (parent: Folder, output: Folder)? {
      guard let parent = try open(path.parent, in: .current, .create) else {
        created += try path.create()
        return nil
      }
      var kept = false
      defer { if !kept { parent.close() } }
      guard let output = try open(path.name, in: parent, .lock) else {
        if try !finishSwitch(in: parent) { created += try path.create() }
        return nil
      }
      defer { if !kept { output.close() } }
      try lock(output)
      guard isSame(output, as: path.name, in: parent) else { return nil }
      for name in [OutputLock.oldName(path.name), OutputLock.stagingName(path.name)] {
        guard try removeLeftover(name, in: parent, of: output) else { return nil }
      }
      kept = true
      return (parent, output)
    }

    /// Completes a switch that was killed between its two renames; false if there is none.
    private mutating func finishSwitch(in parent: Folder) throws(StorageError) -> Bool {
      let oldName = OutputLock.oldName(path.name)
      guard let old = try open(oldName, in: parent, .lock) else { return false }
      defer { old.close() }
      try lock(old)
      guard isSame(old, as: oldName, in: parent), (try? parent.status(path.name)) == nil else { return true }
      let staging = OutputLock.stagingName(path.name)
      let isComplete = (try? parent.status(staging + "/" + Manifest.name)) != nil
      try StorageError.naming(path.given, .switchOver) { () throws(Errno) in
        try parent.rename(isComplete ? staging : oldName, to: path.name)
      }
      return true
    }

    /// False where a living build holds it, after waiting for that.
    private mutating func removeLeftover(_ name: String, in parent: Folder, of output: Folder) throws(StorageError) -> Bool {
      let place = path.parent + "/" + name
      let folder: Folder?
      do { folder = try parent.folder(name) } catch {
        switch error {
        case .missing: return true
        // Not ours, but the name is.
        case .notFolder: folder = nil
        // Made unreadable by somebody; the removal deals with it.
        case .denied: folder = nil
        default: throw StorageError(place, .remove, error)
        }
      }
      defer { folder?.close() }
      if let folder, try !StorageError.naming(place, .lock, { () throws(Errno) in try folder.lockAtOnce() }) {
        try lock(folder)
        return false
      }
      if let folder, let journal = Journal(in: folder, for: output) {
        try StorageError.naming(path.given, .switchOver) { () throws(Errno) in try journal.apply(from: folder, to: output) }
      }
      try StorageError.naming(place, .remove) { () throws(Errno) in try parent.removeAll(name) }
      return true
    }

    private mutating func lock(_ folder: Folder) throws(StorageError) {
      if try StorageError.naming(path.given, .lock, { () throws(Errno) in try folder.lockAtOnce() }) { return }
      if !hasWaited { onWait() }
      hasWaited = true
      try StorageError.naming(path.given, .lock) { () throws(Errno) in try folder.lock() }
    }

    private func open(
      _ name: String, in folder: Folder, _ operation: StorageError.Operation
    ) throws(StorageError) -> Folder? {
      do { return try folder.folder(name) } catch {
        switch error {
        case .missing: return nil
        case .notFolder: throw StorageError(path.given, .notAFolder)
        default: throw StorageError(path.given, operation, error)
        }
      }
    }

    private func isSame(_ folder: Folder, as name: String, in parent: Folder) -> Bool {
      guard let locked = try? folder.status().identity, let named = try? parent.status(name).identity else { return false }
      return locked == named
    }
  }
}
