import Foundation

/// Where diagnostics go, so that the summary on standard output can be piped.
enum StandardError {
  /// Where nobody takes it, there is nobody to tell.
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
