import Synchronization

/// The files that the search reads, made together when the first of them is asked for: they need the words of the whole catalog, which
/// nobody should wait for who looks at a page.
final class SearchOnDemand: Sendable {
  private let plan: SitePlan
  private let jobs: Int
  private let making = Mutex<Task<[String: Page], any Error>?>(nil)

  init(_ plan: SitePlan, jobs: Int) {
    self.plan = plan
    self.jobs = jobs
  }

  /// All of them, by path.
  var pages: [String: Page] {
    get async throws {
      let task = making.withLock { making in
        if let making { return making }
        // Whoever asks first may go away; others wait for the same.
        let task = Task { [plan, jobs] in
          Dictionary(try await plan.searchIndex(jobs: jobs).map { ($0.path, $0) }) { first, _ in first }
        }
        making = task
        return task
      }
      return try await task.value
    }
  }
}
