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
    text("Micro-credential · \(credential.category.value)", x: 80, y: 124, size: 28, fill: "#5c696e", into: &out)
    let (lines, size) = Self.wrapped(entity.title)
    var y = 200.0
    for line in lines {
      text(line, x: 77, y: y, size: size, weight: 700, into: &out)
      y += Double(size) * 1.1
    }
    if let effort = credential.effort { text("\(effort.display) hours", x: 80, y: y + 16, size: 30, fill: "#465257", into: &out) }
    text(site.configuration.title, x: 138, y: 574, size: 26, weight: 700, into: &out)
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

  /// At most four lines in the largest size that has room for them; what is left over ends in an ellipsis.
  static func wrapped(_ title: String) -> (lines: [String], size: Int) {
    for size in [72, 60, 50, 42] {
      let lines = wrap(title, width: 690 / (Double(size) * 0.66))
      if lines.count <= (size >= 60 ? 3 : 4), lines.allSatisfy({ Double($0.count) <= 690 / (Double(size) * 0.62) }) { return (lines, size) }
    }
    let lines = wrap(title, width: 690 / (42 * 0.66)).prefix(4).map { $0.count > 26 ? $0.prefix(25) + "…" : $0 }
    return (lines, 42)
  }

  private static func wrap(_ title: String, width: Double) -> [String] {
    title.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, Double(last.count + 1 + word.count) <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }

  private func text(
    _ words: String, x: Int, y: Double, size: Int, weight: Int = 400, fill: String = "#182022", into out: inout [UInt8]
  ) {
    let shown = Self.escaped(words.filter { $0 != "†" })
    out += "<text x=\"\(x)\" y=\"\(Int(y))\" font-size=\"\(size)\" font-weight=\"\(weight)\" fill=\"\(fill)\">\(shown)</text>".utf8
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
