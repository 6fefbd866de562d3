import Stones

/// What is drawn beside the words of a preview.
enum PreviewFigure: Sendable {
  case stone(Stone)
  case cairn(Cairn)
  case map(GraphSketch)

  /// The square it is fitted into.
  private static let x = 760.0, y = 130.0, edge = 380.0

  /// Appends the drawing at its place.
  func write(into out: inout [UInt8]) {
    switch self {
    case .stone(let stone):
      out += "<g transform=\"translate(780 150) scale(5.4)\">".utf8
      stone.write(size: 64, into: &out)
      out += "</g>".utf8
    case .cairn(let cairn):
      // Drawn 200 wide; it stands on the floor of the square.
      let scale = min(Self.edge / 200, Self.edge / cairn.height)
      out += Self.place(width: 200 * scale, height: cairn.height * scale, scale, onFloor: true).utf8
      cairn.write(width: 200, alone: true, into: &out)
      out += "</g>".utf8
    case .map(let sketch):
      let scale = min(Self.edge / sketch.width, Self.edge / sketch.height, 6)
      out += Self.place(width: sketch.width * scale, height: sketch.height * scale, scale, onFloor: false).utf8
      out += sketch.alone.utf8
      out += "</g>".utf8
    }
  }

  private static func place(width: Double, height: Double, _ scale: Double, onFloor: Bool) -> String {
    let left = x + (edge - width) / 2, top = y + (edge - height) / (onFloor ? 1 : 2)
    return "<g transform=\"translate(\(hundredths(left)) \(hundredths(top))) scale(\(hundredths(scale)))\">"
  }

  private static func hundredths(_ number: Double) -> String {
    let whole = Int((number * 100).rounded())
    return "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
  }
}
