/// What a process took from its start to its end.
struct ProcessUsage: Codable, Equatable {
  /// Seconds by the clock.
  var wall: Double
  /// Seconds of all processors together, in the program and in the system for it.
  var cpu: Double
  /// The most memory that it held at once, in bytes.
  var peak: Int
}
