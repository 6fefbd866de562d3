/// The drawing of a micro-credential, a pure function of its id, title and category.
///
/// A drawing holds no clip path, gradient, filter, id or font: it may stand any number of times in a page, and rasterises the same
/// everywhere.
package struct Stone: Equatable, Sendable {
  package enum State: String, Sendable {
    /// Earned, or on a page that knows no earner.
    case solid
    /// Named and not earned: a dashed outline.
    case missing
    /// Any stone of a list: a dotted outline.
    case open
  }

  /// Seeds the drawing: the same id gives the same shape for ever.
  package var id: String
  package var title: String
  package var mark: Mark
  package var pigment: Pigment

  /// - Parameters:
  ///   - mark: letters that replace the initials of the title.
  ///   - pigment: replaces the pigment chosen by the name of the category.
  package init(id: String, title: String, category: String, mark: String? = nil, pigment: Pigment? = nil) {
    self.id = id
    self.title = title
    self.mark = mark.map(Mark.init(letters:)) ?? Mark(title: title)
    self.pigment = pigment ?? Pigment(category: category)
  }

  /// The stone seen from above, in a 64 × 64 box: the art of the badge.
  /// - Parameters:
  ///   - size: width and height in CSS pixels.
  ///   - label: the text alternative; empty when the title stands beside the stone.
  package func svg(size: Int = 64, state: State = .solid, label: String = "") -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4096)
    write(size: size, state: state, label: label, into: &bytes)
    return bytes
  }

  /// Appends what `svg(size:state:label:)` gives.
  package func write(size: Int = 64, state: State = .solid, label: String = "", into bytes: inout [UInt8]) {
    var roll = Roll(seed: Fingerprint(id).value)
    let height = Double(roll.between(47, 55))
    let outline = Outline(.pebble, in: Outline.Box(x: 2, y: (64 - height) / 2, width: 60, height: height), roll: &roll)
    bytes.put("<svg class=\"stone\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" width=\"")
    bytes.put(whole: size.magnitude)
    bytes.put("\" height=\"")
    bytes.put(whole: size.magnitude)
    bytes.append(UInt8(ascii: "\""))
    bytes.put(label: label)
    bytes.append(UInt8(ascii: ">"))
    if state == .missing {
      bytes.put("<path class=\"void\" d=\"")
      outline.write(into: &bytes)
      bytes.put("\"/>")
    } else {
      writeFace(outline, edge: "1", unit: 1, roll: &roll, into: &bytes)
    }
    mark.write(centre: Point(32, 32), size: 18, color: state == .missing ? "currentColor" : "#ffffff", into: &bytes)
    bytes.put("</svg>")
  }

  /// A stone seen from the side that stretches with its table row, and its mark beside it.
  /// - Parameter share: of the full width, 0…1.
  package func row(share: Double, state: State = .solid) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4096)
    writeRow(share: share, state: state, into: &bytes)
    return bytes
  }

  /// Appends what `row(share:state:)` gives.
  package func writeRow(share: Double, state: State = .solid, into bytes: inout [UInt8]) {
    let width = 128 * share
    var roll = Roll(seed: Fingerprint(id).value)
    let shift = Double(roll.between(-3, 3))
    bytes.put("<svg class=\"slab\" viewBox=\"0 0 136 48\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
    writeSlab(Outline.Box(x: 68 - width / 2 + shift, y: 0.5, width: width, height: 47), state: state, into: &bytes)
    bytes.put("</svg><svg class=\"cut\" viewBox=\"0 0 40 20\" width=\"40\" height=\"20\" aria-hidden=\"true\">")
    mark.write(centre: Point(20 + shift, 10), size: 14, color: state == .solid ? "#ffffff" : "currentColor", into: &bytes)
    bytes.put("</svg>")
  }

  /// One stone seen from the side, filling the box.
  /// - Parameters:
  ///   - plain: leaves the grain out; below 100 px it would only be noise and bytes.
  ///   - alone: draws in grey, visible on paper and in the dark, what otherwise a style sheet draws.
  func writeSlab(_ box: Outline.Box, state: State, plain: Bool = false, alone: Bool = false, into bytes: inout [UInt8]) {
    var roll = Roll(seed: Fingerprint(id).value ^ 0x5ab5_ab5a)
    let outline = Outline(.slab, in: box, roll: &roll)
    switch state {
    case .solid where plain:
      bytes.put("<path d=\"")
      outline.write(into: &bytes)
      bytes.put("\" fill=\"")
      bytes.put(pigment.tones.base)
    case .solid:
      writeFace(outline, edge: ".8", unit: box.height / 40, roll: &roll, into: &bytes)
      return
    case .missing:
      bytes.put("<path class=\"missing\"")
      if alone { bytes.put(" fill=\"none\" stroke=\"#78878c\" stroke-width=\"3\" stroke-dasharray=\"13 9\"") }
      bytes.put(" d=\"")
      outline.write(into: &bytes)
    case .open:
      bytes.put("<path class=\"open\"")
      if alone { bytes.put(" fill=\"none\" stroke=\"#78878c\" stroke-width=\"4\" stroke-linecap=\"round\" stroke-dasharray=\".1 9\"") }
      bytes.put(" d=\"")
      outline.write(into: &bytes)
    }
    bytes.put("\"/>")
  }

  private func writeFace(_ outline: Outline, edge: StaticString, unit: Double, roll: inout Roll, into bytes: inout [UInt8]) {
    let tones = pigment.tones
    bytes.put("<path d=\"")
    let start = bytes.count
    outline.write(into: &bytes)
    let path = start..<bytes.count
    bytes.put("\" fill=\"")
    bytes.put(tones.base)
    bytes.put("\"/>")
    Grain(on: outline, tones: tones, unit: unit).write(roll: &roll, into: &bytes)
    bytes.put("<path d=\"")
    bytes.append(contentsOf: bytes[path])
    bytes.put("\" fill=\"none\" stroke=\"")
    bytes.put(tones.edge)
    bytes.put("\" stroke-width=\"")
    bytes.put(edge)
    bytes.put("\"/>")
  }
}
