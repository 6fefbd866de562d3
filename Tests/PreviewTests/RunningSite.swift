import Foundation
import SiteBuilder

@testable import Preview

/// A small catalog, served for one test on a port of its own.
final class RunningSite: Sendable {
  let port: UInt16
  let folder: String
  private let task: Task<Void, any Error>
  private let looks: AsyncStream<LiveSite.Event>

  static let settings = "title: Test catalog\nbase_url: https://catalog.example.org/sub\n"
  static let mentor = "---\ntitle: Mentor\nsummary: Helps others.\n---\nWords.\n"

  /// - Parameter files: below the content folder, besides a catalog with one role.
  init(_ files: [String: String] = [:], _ change: (inout LiveSite.Options) -> Void = { _ in }) async throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/cairn-\(UUID().uuidString)"
    var options = LiveSite.Options()
    options.port = 0
    change(&options)
    for (path, text) in ["catalog.yaml": Self.settings, "roles/mentor.md": Self.mentor].merging(files, uniquingKeysWith: { $1 }) {
      try Self.write(text, to: "\(folder)/Content/\(path)")
    }
    let (events, continuation) = AsyncStream.makeStream(of: LiveSite.Event.self)
    let site = LiveSite(BuildRequest(content: "\(folder)/Content", templates: nil, output: "", jobs: 2), options) { continuation.yield($0) }
    task = Task {
      defer { continuation.finish() }
      try await site.run()
    }
    var found: UInt16?
    for await case .ready(let address) in events {
      found = address.split(separator: "/")[1].split(separator: ":").last.flatMap { UInt16($0) }
      break
    }
    guard let found else {
      try? FileManager.default.removeItem(atPath: folder)
      try await task.value
      throw RawClient.NoResponse()
    }
    port = found
    looks = events
  }

  deinit {
    task.cancel()
    try? FileManager.default.removeItem(atPath: folder)
  }

  func write(_ text: String, to name: String) throws { try Self.write(text, to: "\(folder)/Content/\(name)") }

  private static func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func client() async throws -> RawClient { try await RawClient(of: self) }

  /// What is answered to one request on a connection of its own.
  func ask(_ target: String, method: String = "GET", fields: String = "") async throws -> RawClient.Response {
    let client = try await client()
    defer { client.close() }
    try await client.send("\(method) \(target) HTTP/1.1\r\nHost: localhost:\(port)\r\n\(fields)\r\n")
    return try await client.response(isBare: method == "HEAD")
  }
}
