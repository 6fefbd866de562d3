/// Why the server can't listen where it should.
package struct CannotServe: Error, Hashable, Sendable {
  /// With what to do about it.
  package let sentence: String
}
