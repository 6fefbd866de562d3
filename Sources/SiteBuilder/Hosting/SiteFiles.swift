import OpenBadges
import Storage

/// The files of a built site, for whatever puts them on a host.
package struct SiteFiles: Sendable {
  package struct File: Sendable, Equatable {
    /// Below the folder of the site, with `/` between names.
    package var path: String
    /// What to serve it as.
    package var type: String
    /// In bytes.
    package var size: Int
    /// SHA-256 in hexadecimal.
    package var digest: String
  }

  /// In byte order of paths. Hidden files, such as the list of what Cairn wrote, are no part of a site.
  package var files: [File]

  /// Of a site in a folder.
  package static func read(_ site: String, jobs: Int) async throws -> SiteFiles {
    let tree = SourceTree(site)
    return SiteFiles(
      files: try await Parallel.map(try tree.list().files, jobs: jobs) { file in
        let bytes = try tree.read(file, limit: Int.max)
        let digest = String(decoding: DigestAlgorithm.sha256.hexadecimal(bytes), as: UTF8.self)
        return File(path: file.path, type: MediaType.of(file.path), size: bytes.count, digest: digest)
      })
  }

  // MARK: - What changed

  /// A step of bringing a host up to date.
  package enum Step: Sendable, Equatable {
    case put(File)
    case delete(path: String)
  }

  /// Everything, or what differs from what was put there before. Pages come after what they show, and what is gone is deleted last, so
  /// that no visitor meets a page without its parts.
  package func steps(since before: SiteFiles?) -> [Step] {
    let old = Dictionary((before?.files ?? []).map { ($0.path, $0) }) { first, _ in first }
    let changed = files.filter { old[$0.path] != $0 }
    let pages = changed.filter { $0.type.hasPrefix("text/html") }, others = changed.filter { !$0.type.hasPrefix("text/html") }
    let kept = Set(files.map(\.path))
    return (others + pages).map { .put($0) } + (before?.files ?? []).filter { !kept.contains($0.path) }.map { .delete(path: $0.path) }
  }

  // MARK: - As text

  /// One object: `format` 1, and `files`, each with `path`, `type`, `bytes` and `sha256`; one file a line.
  package var json: String {
    var out = Array("{\"format\":1,\"files\":[".utf8)
    for (index, file) in files.enumerated() {
      out += (index == 0 ? "\n" : ",\n").utf8
      JSONValue.members([
        ("path", .text(file.path)), ("type", .text(file.type)), ("bytes", .number(file.size)), ("sha256", .text(file.digest)),
      ]).write(into: &out)
    }
    return String(decoding: out, as: UTF8.self) + "\n]}\n"
  }

  /// Reads what `json` gives; nil where it is something else.
  package init?(json bytes: [UInt8]) {
    guard let list = try? JSON(parsing: bytes, limit: .max), list["format"] == 1, let entries = list["files"]?.list else { return nil }
    var files: [File] = []
    for it in entries {
      guard let path = it["path"]?.text, SitePath.isValid(path), let type = it["type"]?.text, let digest = it["sha256"]?.text,
        let size = it["bytes"]?.number.flatMap(Int.init(exactly:))
      else { return nil }
      files.append(File(path: path, type: type, size: size, digest: digest))
    }
    self.files = files
  }

  init(files: [File]) { self.files = files }
}
