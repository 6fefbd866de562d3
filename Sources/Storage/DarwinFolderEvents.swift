#if canImport(Darwin)
  /// Nothing on macOS tells of files written in place, so that folders are listed now and then instead.
  package final class FolderEvents: Sendable {
    package let descriptor: Int32 = -1

    private init() {}

    /// Always nil.
    package static func open() -> FolderEvents? { nil }
    package func cover(_ folders: [String]) -> Bool { false }
    package func drain() -> Bool { false }
  }
#endif
