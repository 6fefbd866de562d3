import Synchronization
import Testing

@testable import SiteBuilder

struct ParallelTests {
  @Test(arguments: [1, 2, 7, Int.max]) func resultsAreUsedInTheOrderOfTheThings(jobs: Int) async throws {
    var used: [Int] = []
    try await Parallel.inOrder(Array(0..<100), jobs: jobs, chunk: 3) { things in
      // Those that come first take longest.
      if things.startIndex % 2 == 0 { for _ in 0..<1000 { _ = things.reduce(0, +) } }
      return Array(things)
    } use: {
      used += $0
    }
    #expect(used == Array(0..<100))
  }

  @Test func nothingToDoIsDone() async throws {
    try await Parallel.inOrder([Int](), jobs: 4) { _ in
      1
    } use: { _ in
      Issue.record("There was nothing to use.")
    }
  }

  /// However far ahead others are, no more than a few results wait for one that takes long.
  @Test func fewResultsAreHeldAtATime() async throws {
    let begun = Mutex(0)
    var most = 0, used = 0
    try await Parallel.inOrder(Array(0..<1000), jobs: 2, chunk: 1) { things in
      begun.withLock { $0 += things.count }
    } use: {
      used += 1
      most = max(most, begun.withLock { $0 } - used)
    }
    #expect(used == 1000)
    #expect(most <= 8)
  }

  @Test func aMistakeEndsIt() async {
    struct Mistake: Error {}
    await #expect(throws: Mistake.self) {
      try await Parallel.inOrder(Array(0..<100), jobs: 2, chunk: 1) {
        if $0.first == 50 { throw Mistake() }
      } use: {
      }
    }
    await #expect(throws: Mistake.self) {
      try await Parallel.inOrder(Array(0..<100), jobs: 2, chunk: 1) { _ in
      } use: {
        throw Mistake()
      }
    }
  }
}
