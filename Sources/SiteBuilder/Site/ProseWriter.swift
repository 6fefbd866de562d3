import Catalog
import Markdown
import Mustache

/// Puts addresses and titles into the holes that prose was read with.
struct ProseWriter: Sendable {
  let catalog: Catalog
  let addresses: Addresses
  /// The sign †, with what it means.
  let mark: HTML

  init(catalog: Catalog, addresses: Addresses) {
    self.catalog = catalog
    self.addresses = addresses
    mark = HTML("<abbr title=\"" + HTML(escaping: catalog.configuration.assumption).text + "\">†</abbr>")
  }

  func html(_ text: RichText) -> HTML {
    var out: [UInt8] = []
    for piece in text.prose.pieces {
      switch piece {
      case .html(let bytes): out += bytes
      case .linkStart(let i): start(text.targets[i], &out)
      case .linkTitle(let i): title(of: text.targets[i], &out)
      case .linkEnd(let i): if text.targets[i] != .nowhere { out += "</a>".utf8 }
      case .note: out += mark.bytes
      case .image(let i): image(text.prose.images[i], &out)
      }
    }
    return HTML(bytes: out)
  }

  /// Plain text in which † may stand.
  func html(_ text: String) -> HTML {
    guard text.utf8.contains(0xe2), text.unicodeScalars.contains("†") else { return HTML(escaping: text) }
    var out: [UInt8] = []
    for (i, part) in text.split(separator: "†", omittingEmptySubsequences: false).enumerated() {
      if i > 0 { out += mark.bytes }
      out += HTML(escaping: String(part)).bytes
    }
    return HTML(bytes: out)
  }

  private func start(_ target: LinkTarget, _ out: inout [UInt8]) {
    switch target {
    case .entity(let id, let fragment): open(addresses.url(catalog.current(id), fragment: fragment), &out)
    case .web(let address): open(address, &out)
    case .anchor(let name): open("#" + name, &out)
    case .nowhere: break
    }
  }

  private func open(_ address: String, _ out: inout [UInt8]) {
    out += "<a href=\"".utf8
    out += HTML(escaping: address).bytes
    out += "\">".utf8
  }

  private func title(of target: LinkTarget, _ out: inout [UInt8]) {
    switch target {
    case .entity(let id, _): out += HTML(escaping: catalog.title(id)).bytes
    case .web(let address), .anchor(let address): out += HTML(escaping: address).bytes
    case .nowhere: break
    }
  }

  /// Writes a byte of a file's path as it stands in an address.
  private static func encode(_ byte: UInt8, _ out: inout [UInt8]) {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "/"):
      out.append(byte)
    default:
      out.append(UInt8(ascii: "%"))
      out += (byte < 0x10 ? "0" : "").utf8
      out += String(byte, radix: 16, uppercase: true).utf8
    }
  }

  private func image(_ image: Image, _ out: inout [UInt8]) {
    out += "<img src=\"".utf8
    out += HTML(escaping: "\(addresses.prefix)/").bytes
    for byte in (ImageCheck.name(of: image.destination) ?? "").utf8 { Self.encode(byte, &out) }
    out += "\" alt=\"".utf8
    out += HTML(escaping: image.alt).bytes
    out += "\" loading=\"lazy\">".utf8
  }
}

extension HTML {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
