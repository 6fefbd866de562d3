import ArgumentParser
import Foundation
import SiteBuilder

/// Where a private key may lie: nowhere that is published or shared.
enum KeyPlace {
  /// Refuses a place that others get to see.
  static func check(_ path: String, _ desk: Issuance, _ options: IssuingOptions) throws {
    let folder = real((path as NSString).deletingLastPathComponent)
    for place in [options.content.content, desk.path, "Site", options.content.templates ?? "Templates"] where folder.hasPrefix(real(place))
    {
      throw ValidationError("The key must not lie in `\(place)`, which others get to see. Name another file with `--key`.")
    }
    let content = real(options.content.content)
    guard let repository = repository(of: content) else {
      // Sooner or later the folder around the content becomes one.
      guard folder == real((content as NSString).deletingLastPathComponent) else { return }
      throw ValidationError(
        "The key must not lie in `\(folder)`, beside the content, where it would be shared with it. Name another file with `--key`.")
    }
    if folder.hasPrefix(repository), !isIgnored(path, in: repository) {
      throw ValidationError(
        "The key must not lie in the repository of the catalog, where it would be shared. Name a file outside of `\(repository)` with `--key`."
      )
    }
  }

  /// Ends with a slash.
  private static func real(_ path: String) -> String {
    let path = URL(filePath: path.isEmpty ? "." : path).standardizedFileURL.resolvingSymlinksInPath().path
    return path.hasSuffix("/") ? path : path + "/"
  }

  /// The working copy in which a folder lies, with a slash at its end.
  private static func repository(of folder: String) -> String? {
    var place = folder
    while place != "/" {
      if FileManager.default.fileExists(atPath: place + ".git") { return place }
      place = (place.dropLast() as Substring).lastIndex(of: "/").map { String(place[...$0]) } ?? "/"
    }
    return nil
  }

  /// Whether Git leaves a file out.
  private static func isIgnored(_ path: String, in repository: String) -> Bool {
    let git = Process(), absolute = URL(filePath: path).standardizedFileURL.path
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", repository, "check-ignore", "--quiet", absolute]
    git.standardOutput = FileHandle.nullDevice
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return false }
    git.waitUntilExit()
    return git.terminationStatus == 0
  }
}
