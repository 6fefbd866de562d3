import Synchronization

/// Files that are made together when the first of them is asked for: nobody who looks at the page of one thing should wait for a list of
/// all files, or for the words of the whole catalog.
final class FilesOnDemand: Sendable {
  private typealias Making = Task<[String: Page], any Error>

  private let linked: LinkedSite
  private let jobs: Int
  private let planned = Mutex<Making?>(nil)
  private let searched = Mutex<Making?>(nil)

  init(_ linked: LinkedSite, jobs: Int) {
    self.linked = linked
    self.jobs = jobs
  }

  /// All but the index of the search, by path.
  var pages: [String: Page] {
    get async throws { try await once(planned) { [linked] in linked.plan().pages } }
  }

  /// The index of the search.
  var search: [String: Page] {
    get async throws {
      try await once(searched) { [linked, jobs] in SearchFiles.pages(linked.site, try await SearchIndex.make(linked.site, jobs: jobs)) }
    }
  }

  private func once(
    _ made: borrowing Mutex<Making?>, _ make: @escaping @Sendable () async throws -> [Page]
  ) async throws -> [String: Page] {
    let making = made.withLock { made in
      if let made { return made }
      // Whoever asks first may go away; others wait for the same.
      let making = Making { Dictionary(try await make().map { ($0.path, $0) }) { first, _ in first } }
      made = making
      return making
    }
    return try await making.value
  }
}
