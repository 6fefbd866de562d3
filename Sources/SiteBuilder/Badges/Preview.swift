import Catalog
import Mustache

/// The picture that others show beside a link to a micro-credential or a badge of it (The Open Graph protocol). It names nobody.
struct Preview: Sendable {
  static let width = 1200, height = 630

  let site: Site
  let entity: Entity
  let credential: MicroCredential

  /// What the picture shows, for those who cannot see it.
  static func alt(_ title: String, _ site: Site) -> String { "\(title), a micro-credential of \(site.configuration.title)" }

  /// The drawing.
  var svg: [UInt8] {
    var out: [UInt8] = []
    let accent = Self.escaped(site.configuration.accent)
    out += "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\" width=\"1200\" height=\"630\">".utf8
    out += "<rect width=\"1200\" height=\"630\" fill=\"#fff\"/><rect width=\"1200\" height=\"10\" fill=\"\(accent)\"/>".utf8
    // The font that Debian's fontconfig brings along comes first, so that machines draw alike.
    out += "<g font-family=\"DejaVu Sans, Noto Sans, Liberation Sans, Arial, sans-serif\" fill=\"#182022\">".utf8
    text(
      Wrapping("Micro-credential · \(credential.category.value)", width: 1040, sizes: [28], lines: 1), y: 124, fill: "#5c696e", into: &out)
    let title = Wrapping(entity.title.filter { $0 != "†" }, width: 660, sizes: [72, 62, 54, 46, 40, 34], lines: 3, isBold: true)
    text(title, x: 77, y: 200, weight: 700, into: &out)
    if let effort = credential.effort {
      let y = 200 + title.lines.count * title.leading + 16
      text(Wrapping("\(effort.display) hours", width: 660, sizes: [30], lines: 1), y: y, fill: "#465257", into: &out)
    }
    text(Wrapping(site.configuration.title, width: 1000, sizes: [26], lines: 1, isBold: true), x: 138, y: 574, weight: 700, into: &out)
    out += "</g>".utf8
    out += Self.cairn(accent).utf8
    if let stone = site.stone(entity) {
      out += "<g transform=\"translate(780 150) scale(5.4)\">".utf8
      stone.write(size: 64, into: &out)
      out += "</g>".utf8
    }
    out += "</svg>".utf8
    return out
  }

  private func text(
    _ words: Wrapping, x: Int = 80, y: Int, weight: Int = 400, fill: String = "#182022", into out: inout [UInt8]
  ) {
    for (index, line) in words.lines.enumerated() {
      let shown = Self.escaped(line.filter { $0 != "†" }), y = y + index * words.leading
      out += "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(words.size)\" font-weight=\"\(weight)\" fill=\"\(fill)\">\(shown)</text>".utf8
    }
  }

  private static func escaped(_ text: String) -> String { String(decoding: HTML(escaping: text).bytes, as: UTF8.self) }

  /// The mark of the header: three stones on each other.
  private static func cairn(_ accent: String) -> String {
    """
    <g transform="translate(80 540) scale(1.25)" fill="#182022"><path d="M2 26.4c0-2.5 3-3.7 7-3.9 5-.3 10-.2 14.5.2 4 .4 6.5 1.5 6.5 \
    3.7 0 2.3-3 3.3-7 3.5-4.5.2-10 .2-14.5 0C5 29.7 2 28.7 2 26.4z"/><path d="M5.8 17.6c0-2.4 2.6-3.6 6-3.7 3.4-.2 6.6 0 9.3.5 3 .5 4.7 \
    1.6 4.7 3.5 0 2.3-2.6 3.3-6 3.4-3 .2-6 .1-8.7-.2-3.3-.3-5.3-1.4-5.3-3.5z"/><path fill="\(accent)" d="M10 8.3C10 5.4 12.3 3.7 15.6 \
    3.5c3.6-.2 6.7 1.3 6.7 4.4 0 2.8-2.5 4.5-6 4.6-3.7.1-6.3-1.3-6.3-4.2z"/></g>
    """
  }
}
