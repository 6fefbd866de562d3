import Diagnostics
import Markdown

/// Every picture that prose shows lies in `images/`.
package enum ImageCheck {
  static func run(_ catalog: Catalog, _ images: Set<String>, _ findings: inout [Diagnostic]) {
    for entity in catalog.sorted {
      for image in entity.images {
        guard let name = name(of: image.destination) else {
          findings.append(
            Diagnostic(
              "bad-image", at: image.span, "The picture `\(image.destination)` does not lie in `images/`.",
              fix: "Put it there and write `![What it shows](../images/\(image.destination.split(separator: "/").last ?? "name.png"))`."))
          continue
        }
        if !images.contains(name) {
          findings.append(
            Diagnostic(
              "unknown-image", at: image.span, "There is no picture `\(name)`.",
              fix: Suggestion.sentence(for: name, among: images.sorted()) ?? "Put it into `images/`."))
        }
      }
    }
  }

  /// `images/name.png`, however the author leads there; `%20` stands for a space.
  package static func name(of destination: String) -> String? {
    guard let decoded = destination.decodingPercents() else { return nil }
    var path = decoded[...]
    while path.hasPrefix("../") { path = path.dropFirst(3) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0] == "images" && parts[1] != ".." ? String(path) : nil
  }
}

extension String {
  /// Nil where the bytes that `%xx` stand for are no text.
  fileprivate func decodingPercents() -> String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = [], rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let digits = String(rest.prefix(2)), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
