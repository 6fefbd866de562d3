import Catalog
import Diagnostics
import Mustache
import Storage

/// A site in memory, each file of which is made when it is asked for.
package struct RehearsedSite: Sendable {
  /// "" at a root, else `/catalog`.
  package let prefix: String
  let linked: LinkedSite
  private let rest: FilesOnDemand
  private let assets: [String: Page]
  /// What stands for the content of each picture, style sheet and script that pages load, by path.
  private let marks: [String: Int]

  /// Why a file could not be made, in a sentence.
  package struct Failure: Error, Sendable {
    package let sentence: String
  }

  init(_ linked: LinkedSite, jobs: Int) {
    self.linked = linked
    prefix = linked.site.address.prefix
    rest = FilesOnDemand(linked, jobs: jobs)
    let assets = linked.assets()
    self.assets = Dictionary(assets.map { ($0.path, $0) }) { first, _ in first }
    var marks = Dictionary(linked.images.map { ($0.path, $0.hashValue) }) { first, _ in first }, bytes: [UInt8] = []
    for page in assets {
      bytes.removeAll(keepingCapacity: true)
      if (try? page.write(&bytes)) != nil { marks[page.path] = bytes.hashValue }
    }
    self.marks = marks
  }

  /// The same with other words in the bodies of some things, whose outlines are as they were.
  func rewording(_ things: [Entity], jobs: Int) -> RehearsedSite { RehearsedSite(linked.rewording(things), like: self, jobs: jobs) }

  private init(_ linked: LinkedSite, like before: RehearsedSite, jobs: Int) {
    self.linked = linked
    prefix = before.prefix
    rest = FilesOnDemand(linked, jobs: jobs)
    assets = before.assets
    marks = before.marks
  }

  /// Addresses of the pictures, style sheets and scripts that are others than in the site before.
  func assets(changedSince before: RehearsedSite) -> [String] {
    marks.filter { path, mark in before.marks[path].map { $0 != mark } ?? false }.keys.sorted().map { "\(prefix)/\($0)" }
  }

  package var count: Int {
    get async throws { try await rest.count }
  }

  /// - Parameter path: below the site's folder: `roles/plc-leader/index.html`.
  package func contains(_ path: String) async -> Bool { (try? await page(at: path)) != nil }

  /// Nil where the site has no such file.
  package func bytes(of path: String) async throws(Failure) -> [UInt8]? {
    var bytes: [UInt8] = []
    do {
      guard let page = try await page(at: path) else { return nil }
      try page.write(&bytes)
    } catch let error as TemplateError {
      throw Failure(sentence: error.diagnostic.line)
    } catch let error as PrivateKeyFound {
      throw Failure(sentence: error.diagnostic.line)
    } catch {
      throw Failure(sentence: "`\(path)` could not be made: \(error)")
    }
    return bytes
  }

  private func page(at path: String) async throws -> Page? {
    if let asset = assets[path] { return asset }
    if let thing = linked.site.thing(around: path), let page = linked.pages(of: thing).first(where: { $0.path == path }) { return page }
    return try await rest.page(path)
  }
}
