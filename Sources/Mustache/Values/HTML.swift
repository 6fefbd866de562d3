/// Markup that is already safe: `{{x}}` writes it as it is.
///
/// Making one is the moment to be sure: whatever came from an author or a visitor must have been escaped or sanitised before.
package struct HTML: Hashable, Sendable {
  /// The markup in UTF-8.
  package var bytes: [UInt8]

  package init(bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  package init(_ markup: String) {
    bytes = Array(markup.utf8)
  }

  /// The given text with `& < > " '` escaped.
  package init(escaping text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    Array(text.utf8).withUnsafeBufferPointer { text in
      Mustache.escaping(text) { bytes.append(contentsOf: $0) }
    }
    self.bytes = bytes
  }
}
