import Mustache

/// The picture that others show beside a link to a page (The Open Graph protocol). It names nobody.
struct Preview: Sendable {
  static let width = 1200, height = 630

  /// What the page is: "Role card · Leadership".
  var kicker: String
  var title: String
  /// One sentence; as much of it as there is room for.
  var summary: String
  /// "5 micro-credentials · 40–100 hours".
  var facts: String?
  var figure: PreviewFigure?
  /// Name of the catalog, and its `#rrggbb`.
  var catalog: String
  var accent: String

  /// The drawing.
  var svg: [UInt8] {
    var out: [UInt8] = []
    let accent = Self.escaped(accent), room = figure == nil ? 1040 : 620
    out += "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\" width=\"1200\" height=\"630\">".utf8
    out += "<rect width=\"1200\" height=\"630\" fill=\"#fff\"/><rect width=\"1200\" height=\"10\" fill=\"\(accent)\"/>".utf8
    // The font that Debian's fontconfig brings along comes first, so that machines draw alike.
    out += "<g font-family=\"DejaVu Sans, Noto Sans, Liberation Sans, Arial, sans-serif\" fill=\"#182022\">".utf8
    text(Wrapping(kicker, width: 1040, sizes: [28], lines: 1), y: 124, fill: "#5c696e", into: &out)
    let title = Wrapping(Self.plain(title), width: room, sizes: [72, 62, 54, 46, 40, 34], lines: 3, isBold: true)
    text(title, x: 77, y: 200, weight: 700, into: &out)
    var y = 200 + title.lines.count * title.leading + 6
    let lines = min(3, (Self.lowest - y) / Self.leading - (facts == nil ? 0 : 1))
    if lines > 0, !summary.isEmpty {
      let summary = Wrapping(Self.plain(summary), width: room, sizes: [28], lines: lines)
      text(summary, y: y, fill: "#465257", into: &out)
      y += summary.lines.count * Self.leading + 10
    }
    if let facts { text(Wrapping(facts, width: room, sizes: [28], lines: 1), y: y, fill: "#465257", into: &out) }
    text(Wrapping(catalog, width: 1000, sizes: [26], lines: 1, isBold: true), x: 138, y: 574, weight: 700, into: &out)
    out += "</g>".utf8
    out += Self.mark(accent).utf8
    figure?.write(into: &out)
    out += "</svg>".utf8
    return out
  }

  /// Base line below which no words of the page stand.
  private static let lowest = 530
  /// Of the smaller words, in pixels.
  private static let leading = 36

  private func text(
    _ words: Wrapping, x: Int = 80, y: Int, weight: Int = 400, fill: String = "#182022", into out: inout [UInt8]
  ) {
    for (index, line) in words.lines.enumerated() {
      let shown = Self.escaped(Self.plain(line)), y = y + index * max(words.leading, weight == 400 ? Self.leading : 0)
      out += "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(words.size)\" font-weight=\"\(weight)\" fill=\"\(fill)\">\(shown)</text>".utf8
    }
  }

  private static func plain(_ text: String) -> String { text.filter { $0 != "†" } }
  private static func escaped(_ text: String) -> String { String(decoding: HTML(escaping: text).bytes, as: UTF8.self) }

  /// The mark of the header: three stones on each other.
  private static func mark(_ accent: String) -> String {
    """
    <g transform="translate(80 540) scale(1.25)" fill="#182022"><path d="M2 26.4c0-2.5 3-3.7 7-3.9 5-.3 10-.2 14.5.2 4 .4 6.5 1.5 6.5 \
    3.7 0 2.3-3 3.3-7 3.5-4.5.2-10 .2-14.5 0C5 29.7 2 28.7 2 26.4z"/><path d="M5.8 17.6c0-2.4 2.6-3.6 6-3.7 3.4-.2 6.6 0 9.3.5 3 .5 4.7 \
    1.6 4.7 3.5 0 2.3-2.6 3.3-6 3.4-3 .2-6 .1-8.7-.2-3.3-.3-5.3-1.4-5.3-3.5z"/><path fill="\(accent)" d="M10 8.3C10 5.4 12.3 3.7 15.6 \
    3.5c3.6-.2 6.7 1.3 6.7 4.4 0 2.8-2.5 4.5-6 4.6-3.7.1-6.3-1.3-6.3-4.2z"/></g>
    """
  }
}
