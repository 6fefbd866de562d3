import ArgumentParser
import Foundation
import SiteBuilder

/// Where the sources lie, for every command that reads them.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder of the sources.", valueName: "dir"), completion: .directory)
  var content = "Content"

  @Option(help: ArgumentHelp("Folder of your own templates; each file in it replaces the built-in one of that name.", valueName: "dir"))
  var templates: String?

  @OptionGroup var address: BaseURLOption

  @Option(help: ArgumentHelp("Folder of the awards, in place of `awards` in catalog.yaml.", valueName: "dir"))
  var awards: String?

  @OptionGroup var work: JobsOption
  @OptionGroup var silence: QuietOption

  var baseURL: String? { address.baseURL }
  var jobs: Int { work.jobs }
  var quiet: Bool { silence.quiet }

  /// Where the author's own templates lie unless told otherwise, if they are there.
  static let standardTemplates = "Templates"

  func validate() throws {
    if awards == "" { throw ValidationError("--awards should name a folder.") }
  }

  /// - Parameter output: unused where nothing is written.
  func request(output: String, adopt: Bool = false) -> BuildRequest {
    let standard = Self.standardTemplates
    let content = Self.withoutSlash(content)
    let own = templates.map(Self.withoutSlash) ?? (FileManager.default.fileExists(atPath: standard) ? standard : nil)
    return BuildRequest(
      content: content, templates: own, output: output, baseURL: baseURL, awards: awards.map(Self.withoutSlash),
      cache: Self.cache, jobs: jobs, adopt: adopt)
  }

  /// CAIRN_CACHE, empty for none; else a folder of the system's for such things.
  private static var cache: String? {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["CAIRN_CACHE"] { return named.isEmpty ? nil : named }
    if let caches = environment["XDG_CACHE_HOME"], !caches.isEmpty { return caches + "/cairn" }
    return environment["HOME"].map { $0 + "/.cache/cairn" }
  }

  /// Paths are shown as `Content/roles/…` also to those whose shell completed `Content/`.
  private static func withoutSlash(_ folder: String) -> String {
    var path = folder[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}
