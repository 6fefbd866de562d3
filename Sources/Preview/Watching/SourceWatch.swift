import FlyingSocks
import Storage

/// Waits until sources may have changed. It never says what changed: whoever waited looks at all of them.
struct SourceWatch: Sendable {
  /// Nil where the system tells nothing, or too little: then it is time to look every now and then.
  private let events: FolderEvents?
  private let pool: any AsyncSocketPool

  /// How long nothing may happen before a burst of saves counts as over, and how long a burst may last at most.
  private static let quiet = Duration.milliseconds(12)
  private static let longestBurst = Duration.seconds(2)
  /// Between two looks at folders that nothing tells of.
  private static let pause = Duration.milliseconds(300)

  /// - Parameter polls: whether to look now and then, whatever the system could tell.
  init(polls: Bool, pool: any AsyncSocketPool) {
    events = polls ? nil : FolderEvents.open()
    self.pool = pool
  }

  var isTold: Bool { events != nil }

  /// Watches these folders from now on.
  /// - Returns: false where the system can't watch so many.
  func cover(_ folders: [String]) -> Bool { events?.cover(folders) ?? true }

  /// Until something happened and it is quiet again.
  /// - Parameter most: when to return even where nothing happened.
  func wait(atMost most: Duration? = nil) async throws {
    guard let events else { return try await Task.sleep(for: Self.pause) }
    if let most {
      _ = try? await giveUp(after: most) { try await first(of: events) }
      try Task.checkCancellation()
    } else {
      try await first(of: events)
    }
    let clock = ContinuousClock(), start = clock.now
    repeat { try await Task.sleep(for: Self.quiet) } while events.drain() && clock.now - start < Self.longestBurst
  }

  private func first(of events: FolderEvents) async throws {
    while !events.drain() {
      try await pool.suspendSocket(Socket(file: .init(rawValue: events.descriptor)), untilReadyFor: .read)
    }
  }

  /// Whether something happened since it was last asked.
  func hasNews() -> Bool { events?.drain() ?? false }
}
