/// A document of XML 1.0, one element a line.
struct XMLText {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  typealias Attributes = [(name: String, value: String)]

  mutating func open(_ name: String, _ attributes: Attributes = []) {
    tag(name, attributes)
    bytes += ">\n".utf8
  }

  mutating func close(_ name: String) { bytes += "</\(name)>\n".utf8 }

  mutating func element(_ name: String, _ text: String, _ attributes: Attributes = []) {
    tag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    add(text)
    close(name)
  }

  mutating func empty(_ name: String, _ attributes: Attributes) {
    tag(name, attributes)
    bytes += "/>\n".utf8
  }

  private mutating func tag(_ name: String, _ attributes: Attributes) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      add(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Signs that no document may hold, however written, become spaces.
  private mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "\u{fffe}", "\u{ffff}": bytes.append(0x20)
      case _ where scalar.value < 0x20: bytes.append(0x20)
      default: bytes += Array(String(scalar).utf8)
      }
    }
  }
}
