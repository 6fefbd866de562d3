import Foundation

/// Where diagnostics go, so that the summary on standard output can be piped.
enum StandardError {
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
