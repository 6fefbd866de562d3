import Foundation

/// Outlines that stones are drawn with: two for each category.
enum HugoStones {
  private struct Stone: Encodable {
    var outline: String
    var fill: String
    var edge: String
    var spots: String
  }

  /// A name in Cairn's palette, the color of a stone and that of its edge.
  private static let colors = [
    ("heather", "#735e8c", "#513d66"), ("lake", "#2f757c", "#1f565c"), ("fern", "#597244", "#3f5330"), ("ochre", "#84622a", "#5f461d"),
    ("rose", "#8a4f5c", "#653843"), ("tarn", "#4f6d8a", "#384f66"), ("basalt", "#5c6670", "#414850"), ("plum", "#6d5a7a", "#4e4058"),
    ("moss", "#4b7a5c", "#355843"), ("sand", "#7a6a3a", "#584c29"), ("slate", "#3f6f86", "#2c5061"), ("clay", "#7d5446", "#5a3c32"),
  ]

  static func color(_ category: Int) -> String { colors[category % colors.count].0 }

  /// Which stone a micro-credential has.
  static func index(_ category: Int, _ number: Int) -> Int { category % colors.count + colors.count * (number % 2) }

  static func data() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode((0..<2 * colors.count).map { stone(Double($0)) }), as: UTF8.self)
  }

  private static func stone(_ number: Double) -> Stone {
    let outline = (0..<32).map { step in
      let angle = Double(step) * .pi / 16
      return point(27 + 2 * cos(2 * angle + number) + 1.5 * sin(3 * angle + 2 * number), angle, "%.1f %.1f")
    }
    let spots = (0..<8).map { step in
      let place = point(6 + 2 * Double(step), 2.4 * Double(step) + number, #"cx="%.1f" cy="%.1f""#)
      return "<circle \(place) r=\"0.\(4 + step % 6)\" fill=\"#ffffff\" fill-opacity=\".55\"/>"
    }
    let color = colors[Int(number) % colors.count]
    return Stone(outline: "M" + outline.joined(separator: "L") + "Z", fill: color.1, edge: color.2, spots: spots.joined())
  }

  private static func point(_ radius: Double, _ angle: Double, _ format: String) -> String {
    String(format: format, 32 + radius * cos(angle), 32 + radius * sin(angle))
  }
}
