internal import CQREncode

/// A QR code (ISO/IEC 18004) with error correction M: readable with up to 15 % of it damaged.
package struct QRCode: Sendable {
  /// Modules along an edge, without the quiet zone.
  package let size: Int
  private let dark: [Bool]

  /// The quiet zone around it, in modules.
  private static let quiet = 4

  /// Nil where the text is longer than a code holds, about 2,300 bytes.
  package init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    dark = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// Whether a module is dark.
  package func isDark(_ x: Int, _ y: Int) -> Bool { dark[y * size + x] }

  /// One path on a white ground, named for those who cannot see it.
  /// - Parameter alone: whether it is a file, rather than a part of a page.
  package func svg(label: String, alone: Bool = false) -> [UInt8] {
    let edge = size + 2 * Self.quiet
    var path = ""
    for y in 0..<size {
      var x = 0
      while x < size {
        guard isDark(x, y) else {
          x += 1
          continue
        }
        let start = x
        while x < size, isDark(x, y) { x += 1 }
        path += "M\(start + Self.quiet) \(y + Self.quiet)h\(x - start)v1h-\(x - start)z"
      }
    }
    var escaped = ""
    for letter in label {
      switch letter {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(letter)
      }
    }
    let namespace = alone ? " xmlns=\"http://www.w3.org/2000/svg\"" : ""
    return Array(
      "<svg\(namespace) viewBox=\"0 0 \(edge) \(edge)\" role=\"img\" aria-label=\"\(escaped)\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h\(edge)v\(edge)H0z\"/><path fill=\"#000\" d=\"\(path)\"/></svg>"
        .utf8)
  }
}
