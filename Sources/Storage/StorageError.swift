/// Trouble of the machine or with the folders Cairn was given: never an author's mistake inside a source.
package struct StorageError: Error, Hashable, Sendable {
  package enum Operation: Hashable, Sendable {
    case list, read, create, write, keep, remove, lock, switchOver
  }

  package enum Reason: Hashable, Sendable {
    /// The source folder does not exist.
    case missing
    /// A folder was expected and something else is there.
    case notAFolder
    /// A regular file was expected and something else is there.
    case notAFile
    /// The file has more bytes than the reader allows.
    case tooLarge(limit: Int)
    /// The output holds files and no manifest of Cairn.
    case notMadeByCairn
    /// The output is, holds or lies in `folder`, which holds sources.
    case overlaps(folder: String)
    /// The output is the root of the disk or holds the home folder.
    case systemFolder
    /// The output is a symbolic link to nothing.
    case brokenLink
    /// The folder, or one in it, is a mount point or part of a container's image, so that nothing can take its place in one step.
    case separateDisk
    /// A name no site can have: empty, absolute, with `..` or with a control character.
    case invalidName
    /// The same path was written twice.
    case writtenTwice
    /// The path would have to be a file and a folder at once.
    case fileAndFolder
    /// Files of somebody else lie where pages belong; relative paths, in byte order.
    case collision([String])
    /// Folders in folders beyond what Cairn walks.
    case tooDeep
    /// Somebody moved or replaced the output while the site was being written.
    case replaced
    /// The site is published, and the one before it could not be removed entirely.
    case oldSiteRemains(code: Int32)
    /// A file that must be new exists already.
    case exists
    /// A secret lies in a file that others may read; its permission bits.
    case openToOthers(permissions: UInt32)
    /// A secret lies in somebody else's file.
    case ownedByOthers
    /// A system call failed.
    case system(Operation, code: Int32)
  }

  /// What it is about, as a person would name it: relative to the site or source folder, or as given by the caller.
  package var path: String
  package var reason: Reason

  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Whether nothing has the name.
  package var isMissing: Bool {
    switch reason {
    case .missing, .system(_, Errno.missing.code): true
    default: false
    }
  }

  init(_ path: String, _ operation: Operation, _ errno: Errno) {
    self.init(path, .system(operation, code: errno.code))
  }

  /// Runs system calls about `path`, and says so where one fails.
  static func naming<Result>(
    _ path: @autoclosure () -> String, _ operation: Operation, _ calls: () throws(Errno) -> Result
  ) throws(StorageError) -> Result {
    do { return try calls() } catch { throw StorageError(path(), operation, error) }
  }

  /// One or two plain sentences: what went wrong and, where there is a way out, what to do.
  package var sentence: String {
    switch reason {
    case .missing: "The folder `\(path)` does not exist."
    case .notAFolder: "`\(path)` is not a folder."
    case .notAFile: "`\(path)` is not a regular file."
    case .tooLarge(let limit): "The file `\(path)` is larger than \(Self.size(limit)), the most Cairn reads."
    case .notMadeByCairn:
      "The folder `\(path)` is not empty and was not made by Cairn. Name an empty folder, or say that Cairn may use this one."
    case .overlaps(let folder): "The site cannot be written to `\(path)`, because that would mix it with the sources in `\(folder)`."
    case .systemFolder: "The site cannot be written to `\(path)`. Name a folder of its own."
    case .brokenLink: "`\(path)` is a link to a folder that does not exist."
    case .separateDisk:
      "`\(path)` cannot be replaced in one step, because it is a mount point or belongs to a container's image. "
        + "Use another folder for the site, for example one inside it."
    case .invalidName: "`\(path)` cannot be the name of a page."
    case .writtenTwice: "Two pages would be written to `\(path)`."
    case .fileAndFolder: "`\(path)` cannot be written, because a page would have to be a file and a folder at once."
    case .collision(let paths): Self.collision(paths, in: path)
    case .tooDeep: "The folder `\(path)` lies too deep in other folders."
    case .replaced: "`\(path)` was moved or replaced while the site was being written, so that nothing was published."
    case .oldSiteRemains(let code):
      "The new site is published, but the files of the old one in `\(path)` could not be removed (\(Errno(code: code).systemText)). "
        + "The next build tries again."
    case .exists: "`\(path)` exists already and is never overwritten."
    case .openToOthers(let permissions):
      "Others may read the file `\(path)` (its permissions are \(String(permissions, radix: 8))), so that it is no secret. Run `chmod 600 \(path)`."
    case .ownedByOthers: "The file `\(path)` belongs to another user, so that it is not your secret."
    case .system(let operation, let code): Self.sentence(operation, path, Errno(code: code))
    }
  }

  private static func sentence(_ operation: Operation, _ path: String, _ errno: Errno) -> String {
    switch errno {
    case .noSpace: "The disk is full while \(operation.gerund) `\(path)`."
    case .overQuota: "Your share of the disk is used up while \(operation.gerund) `\(path)`."
    case .readOnly: "`\(path)` is on a disk that is read-only."
    case .denied, .notPermitted: "You do not have permission for \(operation.gerund) `\(path)`."
    case .missing: "`\(path)` disappeared while \(operation.gerund) it."
    case .nameTooLong: "The name `\(path)` is too long for this disk."
    case .tooManyFiles: "Too many files are open while \(operation.gerund) `\(path)`."
    case .loop: "`\(path)` is a link that leads back to itself."
    default: "An error occurred while \(operation.gerund) `\(path)`: \(errno.systemText)."
    }
  }

  private static func collision(_ paths: [String], in output: String) -> String {
    let shown = paths.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    let more = paths.count > 3 ? " and \(paths.count - 3) more" : ""
    let holds = "`\(output)` holds \(shown)\(more), not made by Cairn, where "
    if paths.count == 1 { return holds + "a page belongs. Move it away, or give the page another address." }
    return holds + "pages belong. Move them away, or give the pages other addresses; "
      + "if an earlier build left them and its `\(Manifest.name)` is lost, move the whole folder away."
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : bytes >= 1 << 10 ? "\(bytes >> 10) KiB" : "\(bytes) bytes"
  }
}

extension StorageError.Operation {
  fileprivate var gerund: String {
    switch self {
    case .list: "listing"
    case .read: "reading"
    case .create: "creating"
    case .write: "writing"
    case .keep: "keeping"
    case .remove: "removing"
    case .lock: "locking"
    case .switchOver: "switching to the new"
    }
  }
}
