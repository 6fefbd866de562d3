import Mustache

/// Two dates and a line for each series between them. Labels stand at the ends, so it needs no legend.
struct SlopeChart {
  struct Line {
    var name: String
    var start: Int
    var end: Int
  }

  /// More lines than these can't be told apart.
  static let most = 4

  var from: String
  var to: String
  var lines: [Line]
  var unit: FigureUnit
  var scale: ChartScale

  private static let left = 70.0, right = 250.0, top = 34.0, bottom = 222.0
  /// Classes of the lines: solid, dashed, dotted, mixed.
  private static let styles = ["", "b", "c", "d"]

  var html: HTML {
    let starts = Self.spread(lines.map { y($0.start) + 5 }, apart: 18), ends = Self.spread(lines.map { y($0.end) + 1 }, apart: 37)
    let longest = lines.map(\.name.count).max() ?? 0
    let width = max(340, 262 + longest * 8)
    var out = "<svg class=\"slope\" viewBox=\"0 0 \(width) 236\" role=\"img\" aria-label=\"\(Self.escaped(words))\">"
    out += "<path class=\"axis\" d=\"M70 26V228M250 26V228\"/>"
    for (x, year) in [(70, from), (250, to)] {
      out += "<text class=\"y\" x=\"\(x)\" y=\"14\" text-anchor=\"middle\">\(Self.escaped(year))</text>"
    }
    for (index, line) in lines.enumerated() {
      let style = Self.styles[index % Self.styles.count]
      let name = style.isEmpty ? "" : " class=\"\(style)\""
      let (a, b) = (SVGNumber.text(y(line.start)), SVGNumber.text(y(line.end)))
      out += "<path\(name) d=\"M70 \(a)L250 \(b)\"/>"
      out += "<circle\(name) cx=\"70\" cy=\"\(a)\" r=\"4.5\"/><circle\(name) cx=\"250\" cy=\"\(b)\" r=\"4.5\"/>"
      out += "<text class=\"v\" x=\"58\" y=\"\(SVGNumber.text(starts[index]))\" text-anchor=\"end\">\(unit.display(line.start))</text>"
      out += "<text class=\"v\" x=\"262\" y=\"\(SVGNumber.text(ends[index]))\">\(unit.display(line.end))</text>"
      out += "<text x=\"262\" y=\"\(SVGNumber.text(ends[index] + 17))\">\(Self.escaped(line.name))</text>"
    }
    return HTML(out + "</svg>")
  }

  /// The chart in a sentence.
  var words: String {
    lines.map { "\($0.name) from \(unit.spoken($0.start)) in \(from) to \(unit.spoken($0.end)) in \(to)" }.joined(separator: "; ") + "."
  }

  private func y(_ value: Int) -> Double { Self.bottom - scale.share(value) * (Self.bottom - Self.top) }

  private static func escaped(_ text: String) -> String { HTML(escaping: text).text }

  /// Moves labels down from the top, then up from the bottom, until none overlaps its neighbour.
  static func spread(_ places: [Double], apart: Double) -> [Double] {
    var places = places
    let order = places.indices.sorted { places[$0] < places[$1] }
    for (upper, lower) in zip(order, order.dropFirst()) { places[lower] = max(places[lower], places[upper] + apart) }
    guard let last = order.last, places[last] > bottom else { return places }
    places[last] = bottom
    for (upper, lower) in zip(order, order.dropFirst()).reversed() { places[upper] = min(places[upper], places[lower] - apart) }
    return places
  }
}

/// Numbers of a drawing: one decimal at most.
enum SVGNumber {
  static func text(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded(.toNearestOrAwayFromZero))
    let sign = tenths < 0 ? "-" : "", magnitude = tenths.magnitude
    return magnitude % 10 == 0 ? "\(sign)\(magnitude / 10)" : "\(sign)\(magnitude / 10).\(magnitude % 10)"
  }
}
