/// Work on many things at once, with results in the order of the things: the output is the same whatever the number of tasks.
enum Parallel {
  /// How many things a task takes at a time: enough to make handing out cheap, few enough to share the end of the work evenly.
  static let chunk = 32

  /// - Parameter jobs: how many tasks work at once.
  static func map<T: Sendable, R: Sendable>(
    _ things: [T], jobs: Int, chunk: Int = chunk, _ work: @escaping @Sendable (T) throws -> R
  ) async throws -> [R] {
    try await slices(things, jobs: jobs, chunk: chunk) { try $0.map(work) }.flatMap { $0 }
  }

  /// The same for work that keeps something from one thing to the next.
  static func slices<T: Sendable, R: Sendable>(
    _ things: [T], jobs: Int, chunk: Int = chunk, _ work: @escaping @Sendable (ArraySlice<T>) throws -> R
  ) async throws -> [R] {
    let chunks = things.chunks(of: chunk)
    return try await withThrowingTaskGroup(of: (Int, R).self) { group in
      var results = [R?](repeating: nil, count: chunks.count), next = 0
      func add() {
        guard next < chunks.count else { return }
        let index = next
        next += 1
        group.addTask { (index, try work(chunks[index])) }
      }
      for _ in 0..<min(max(jobs, 1), chunks.count) { add() }
      while let (index, result) = try await group.next() {
        results[index] = result
        add()
      }
      return results.compactMap { $0 }
    }
  }

  /// The same, but each result is used as soon as all before it have been, and few are held at a time.
  static func inOrder<T: Sendable, R: Sendable>(
    _ things: [T], jobs: Int, chunk: Int = chunk, _ work: @escaping @Sendable (ArraySlice<T>) throws -> R, use: (R) throws -> Void
  ) async throws {
    let chunks = things.chunks(of: chunk), jobs = min(max(jobs, 1), things.count)
    try await withThrowingTaskGroup(of: (Int, R).self) { group in
      var waiting: [Int: R] = [:], next = 0, used = 0, running = 0
      func add() {
        while next < chunks.count, running < jobs, next - used < jobs * 4 {
          let index = next
          next += 1
          running += 1
          group.addTask { (index, try work(chunks[index])) }
        }
      }
      add()
      while let (index, result) = try await group.next() {
        running -= 1
        waiting[index] = result
        while let result = waiting.removeValue(forKey: used) {
          try use(result)
          used += 1
        }
        add()
      }
    }
  }

  /// The same over many small things, of which each task takes a share.
  static func ranges<R: Sendable>(_ count: Int, jobs: Int, _ work: @escaping @Sendable (Range<Int>) throws -> R) async throws -> [R] {
    let share = max((count + jobs - 1) / max(jobs, 1), 1)
    let shares = stride(from: 0, to: count, by: share).map { $0..<min($0 + share, count) }
    return try await map(shares, jobs: jobs, chunk: 1, work)
  }
}

extension Array {
  /// Slices of so many, the last of what is left.
  func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
