import Mustache
import Stones

/// A part of a whole, one pebble for each: solid where it belongs to the part.
struct PartChart {
  /// A larger whole is not drawn; its words remain.
  static let most = 140

  /// Distinguishes the outlines of several charts on a page.
  var id: String
  var part: Int
  var whole: Int
  var label: String

  private static let columns = 14, cell = (width: 24, height: 17), shapes = 7

  /// Nil where there are too many to draw.
  var html: HTML? {
    guard whole > 0, whole <= Self.most, (0...whole).contains(part) else { return nil }
    let columns = min(whole, Self.columns), rows = (whole + Self.columns - 1) / Self.columns
    let width = columns * Self.cell.width + 2, height = rows * Self.cell.height + 2
    var out = "<svg class=\"parts\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width * 4 / 3)\" role=\"img\""
    out += " aria-label=\"\(HTML(escaping: label).text)\"><defs>"
    for shape in 0..<Self.shapes {
      let path = Pebble.path(id: "\(shape)", width: 21.5, height: 14.5)
      out += "<path id=\"\(id)_\(shape)\" d=\"\(String(decoding: path, as: UTF8.self))\"/>"
    }
    out += "</defs>"
    for index in 0..<whole {
      // Neighbours differ in shape, also from row to row.
      let row = index / Self.columns, shape = (index + row * 3) % Self.shapes
      let x = index % Self.columns * Self.cell.width + 1, y = row * Self.cell.height + 1
      out += "<use href=\"#\(id)_\(shape)\" x=\"\(x)\" y=\"\(y)\" class=\"\(index < part ? "tip" : "missing")\"/>"
    }
    return HTML(out + "</svg>")
  }
}
