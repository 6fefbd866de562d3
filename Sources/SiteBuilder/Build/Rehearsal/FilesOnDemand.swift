import Synchronization

/// Files that are made together when the first of them is asked for: nobody who looks at the page of one thing should wait for a list of
/// all files, or for the words of the whole catalog.
struct FilesOnDemand: Sendable {
  /// Lists and the like, by path, the quickest to plan first.
  private let parts: [Once]
  /// All but the index of the search.
  private let planned: Once
  /// The index of the search.
  private let searched: Once

  init(_ linked: LinkedSite, jobs: Int) {
    parts = SitePages.parts.map { part in Once { linked.collecting(part) } }
    planned = Once { linked.plan().pages }
    searched = Once { SearchFiles.pages(linked.site, try await SearchIndex.make(linked.site, jobs: jobs)) }
  }

  func page(_ path: String) async throws -> Page? {
    if path.hasPrefix(SearchFiles.folder), path.hasSuffix(".json"), let page = try await searched.pages[path] { return page }
    for part in parts {
      if let page = try await part.pages[path] { return page }
    }
    return try await planned.pages[path]
  }

  var count: Int {
    get async throws { try await planned.pages.count + searched.pages.count }
  }

  private final class Once: Sendable {
    private typealias Making = Task<[String: Page], any Error>

    private let making = Mutex<Making?>(nil)
    private let make: @Sendable () async throws -> [Page]

    init(_ make: @escaping @Sendable () async throws -> [Page]) { self.make = make }

    /// By path.
    var pages: [String: Page] {
      get async throws {
        try await making.withLock { [make] making in
          if let making { return making }
          // Whoever asks first may go away; others wait for the same.
          let started = Making { Dictionary(try await make().map { ($0.path, $0) }) { first, _ in first } }
          making = started
          return started
        }.value
      }
    }
  }
}
