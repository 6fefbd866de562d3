/// What a client may ask of the server.
struct Limits: Sendable {
  /// Bytes of a request's head.
  var head = 16 << 10
  /// How long a head may take to come, from the moment the connection is free for it.
  var reading = Duration.seconds(15)
  /// How long an answer may take to go.
  var writing = Duration.seconds(30)
  /// Connections at a time; each open page holds one.
  var connections = 256
  /// How long and how much is read from a client that is told off, so that it sees the answer.
  var lingering = Duration.seconds(2)
  var lingeringBytes = 8 << 20
}

/// The time for something was up.
struct TimeIsUp: Error {}

/// Gives up, and stops what it does, after some time.
func giveUp<T: Sendable>(after time: Duration, _ work: @escaping @Sendable () async throws -> T) async throws -> T {
  try await withThrowingTaskGroup(of: T?.self) { group in
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: time)
      return nil
    }
    defer { group.cancelAll() }
    guard let first = try await group.next(), let result = first else { throw TimeIsUp() }
    return result
  }
}
