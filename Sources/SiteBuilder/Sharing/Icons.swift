import Mustache

/// The icons and the manifest (W3C Web Application Manifest) of a site that is put on a home screen. It works online only: there is no
/// service worker.
enum Icons {
  /// The theme's icon, which every other is drawn from.
  static let source = "assets/favicon.svg"
  static let manifest = "site.webmanifest"

  /// An icon as PNG.
  struct Drawn: Sendable {
    let path: String
    /// Edge in pixels.
    let size: Int
    /// Whether it fills its square, with room around the drawing, so that a system may cut it to its own shape.
    let isPlate: Bool
  }

  static let all = [
    Drawn(path: "assets/icon-180.png", size: 180, isPlate: true), Drawn(path: "assets/icon-192.png", size: 192, isPlate: false),
    Drawn(path: "assets/icon-512.png", size: 512, isPlate: false), Drawn(path: "assets/plate-512.png", size: 512, isPlate: true),
  ]

  /// Draws one from the theme's icon.
  static func png(_ icon: [UInt8], _ drawn: Drawn, _ shop: PictureShop) throws -> [UInt8] {
    guard drawn.isPlate else { return try shop.png(icon, width: drawn.size, height: drawn.size) }
    let edge = drawn.size * 3 / 5
    let plate = plate(around: try shop.png(icon, width: edge, height: edge), edge: edge, size: drawn.size)
    return try shop.png(plate, width: drawn.size, height: drawn.size)
  }

  /// A white square with a picture in its middle. An SVG within another would be drawn in the few pixels of its own size.
  private static func plate(around picture: [UInt8], edge: Int, size: Int) -> [UInt8] {
    let room = (size - edge) / 2
    var out = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size) \(size)\">".utf8)
    out += "<rect width=\"\(size)\" height=\"\(size)\" fill=\"#fff\"/>".utf8
    out += "<image x=\"\(room)\" y=\"\(room)\" width=\"\(edge)\" height=\"\(edge)\" href=\"data:image/png,".utf8
    for byte in picture { escape(byte, into: &out) }
    out += "\"/></svg>".utf8
    return out
  }

  /// A byte in a data URL (RFC 2397).
  private static func escape(_ byte: UInt8, into out: inout [UInt8]) {
    let digits: StaticString = "0123456789ABCDEF"
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      out.append(byte)
    default: out += [UInt8(ascii: "%"), digits.utf8Start[Int(byte >> 4)], digits.utf8Start[Int(byte & 15)]]
    }
  }

  static func manifest(_ site: Site) -> JSONValue {
    func icon(_ path: String, _ size: String, _ type: String, _ purpose: String? = nil) -> JSONValue {
      .members([
        ("src", .text("\(site.address.prefix)/\(path)")), ("sizes", .text(size)), ("type", .text(type)),
        ("purpose", purpose.map { .text($0) }),
      ])
    }
    let drawn = all.filter { $0.size >= 192 }.map { icon($0.path, "\($0.size)x\($0.size)", "image/png", $0.isPlate ? "maskable" : nil) }
    return .members([
      ("name", .text(site.configuration.title)),
      ("description", site.configuration.summary.isEmpty ? nil : .text(site.configuration.summary)),
      ("lang", .text(site.configuration.language)), ("id", .text(site.addresses.home)), ("start_url", .text(site.addresses.home)),
      ("scope", .text(site.addresses.home)), ("display", .text("browser")),
      ("icons", .list([icon(source, "any", "image/svg+xml")] + (site.previews.isDrawing ? drawn : []))),
    ])
  }
}

extension SitePages {
  mutating func addIcons() {
    let site = site, shop = shop
    add(
      Page(path: Icons.manifest) {
        Icons.manifest(site).write(into: &$0)
        $0.append(UInt8(ascii: "\n"))
      })
    guard site.previews.isDrawing, let icon = pages.first(where: { $0.path == Icons.source }) else { return }
    for drawn in Icons.all {
      add(
        Page(path: drawn.path, template: icon.template, takesLong: true) { out in
          var source: [UInt8] = []
          try icon.write(&source)
          out += try Icons.png(source, drawn, shop)
        })
    }
  }
}
