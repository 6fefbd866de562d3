import ArgumentParser
import Foundation
import SiteBuilder

/// The addresses that have to stay.
struct PublishedOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Addresses to keep: a list with one a line, such as the addresses.txt of an earlier build, or the folder of that build.",
      valueName: "file|dir"))
  var published: String?

  /// A list of a large catalog has some megabytes.
  private static let largest = 256 << 20

  func list() throws -> PublishedList? {
    guard let published else { return nil }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: published, isDirectory: &isFolder) else {
      throw ValidationError("There is no file or folder `\(published)`.")
    }
    guard isFolder.boolValue else { return try Self.read(published) }
    let folder = published.count > 1 && published.hasSuffix("/") ? String(published.dropLast()) : published
    let list = "\(folder)/\(PublishedList.file)"
    if FileManager.default.fileExists(atPath: list) { return try Self.read(list) }
    let files = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    guard files.contains(where: { $0.hasSuffix(".html") }) else {
      throw ValidationError("The folder `\(published)` holds no site: there are no pages in it.")
    }
    return PublishedList(files: files, in: folder)
  }

  private static func read(_ path: String) throws -> PublishedList {
    PublishedList(text: String(decoding: try EvidenceFiles.read(file: path, limit: largest), as: UTF8.self), path: path)
  }
}
