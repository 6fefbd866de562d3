import Mustache

/// One bar for each year, from zero, with its value at the end.
struct BarChart {
  struct Bar {
    var year: String
    var value: Int
  }

  /// What the bars measure, for those who hear the chart.
  var name: String
  var bars: [Bar]
  var unit: FigureUnit

  private static let row = 30, start = 78.0, length = 200.0

  var html: HTML {
    // Percentages are measured against all, unless one of them is a growth beyond that; counts against the largest of them.
    let whole = max(bars.map(\.value).max() ?? 1, unit.isPercent ? 100 : 1)
    let height = bars.count * Self.row
    var out = "<svg class=\"slope\" viewBox=\"0 0 340 \(height)\" role=\"img\" aria-label=\"\(HTML(escaping: words).text)\">"
    for (index, bar) in bars.enumerated() {
      let top = index * Self.row, width = max(Double(max(bar.value, 0)) / Double(whole), 0) * Self.length
      out += "<text class=\"y\" x=\"68\" y=\"\(top + 20)\" text-anchor=\"end\">\(HTML(escaping: bar.year).text)</text>"
      out += "<rect x=\"78\" y=\"\(top + 6)\" width=\"\(SVGNumber.text(width))\" height=\"18\"/>"
      out += "<text class=\"v\" x=\"\(SVGNumber.text(Self.start + width + 8))\" y=\"\(top + 20)\">\(unit.display(bar.value))</text>"
    }
    return HTML(out + "<path class=\"axis\" d=\"M78 0V\(height)\"/></svg>")
  }

  /// The chart in a sentence.
  var words: String { "\(name): " + bars.map { "\(unit.spoken($0.value)) in \($0.year)" }.joined(separator: "; ") + "." }
}
