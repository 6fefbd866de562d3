/// What the stone is made of, drawn on its face. Anchor 3 of the outline is the lowest, 9 the highest; `dip` tilts the beds.
struct Grain {
  private enum Kind: Int {
    /// Two layers from below.
    case beds
    /// Two layers from above.
    case overburden
    /// One thick vein and one thin, crossing high and low.
    case vein
    /// Rings around a point off the middle.
    case agate
    /// A bed, and fifteen grains on the rays to the anchors.
    case speckle
  }

  private let outline: Outline
  private let tones: Pigment.Tones
  private let unit: Double

  /// - Parameter unit: the size of details; 1 for a pebble in its 64 × 64 box.
  init(on outline: Outline, tones: Pigment.Tones, unit: Double) {
    self.outline = outline
    self.tones = tones
    self.unit = unit
  }

  func write(roll: inout Roll, into bytes: inout [UInt8]) {
    let kind = Kind(rawValue: roll.pick(5)) ?? .speckle
    let dip = 12 + roll.between(-1, 1)
    let bend = Double(roll.between(-3, 3)) * unit
    switch kind {
    case .beds:
      putBed(from: dip, to: dip + 6, bend: bend, color: tones.dark, into: &bytes)
      putBed(from: dip + 1, to: dip + 5, bend: bend, color: tones.light, into: &bytes)
    case .overburden:
      putBed(from: dip + 6, to: dip + 12, bend: bend, color: tones.light, into: &bytes)
      putBed(from: dip + 7, to: dip + 11, bend: bend, color: tones.dark, into: &bytes)
    case .vein:
      putBed(from: dip + 1, to: dip + 5, bend: bend, color: tones.dark, into: &bytes)
      putVein(from: dip + 11, to: dip + 7, bend: bend, width: 1.6, into: &bytes)
      putVein(from: dip, to: dip + 5, bend: bend, width: 0.8, into: &bytes)
    case .agate:
      putRings(roll: &roll, into: &bytes)
    case .speckle:
      putBed(from: dip, to: dip + 6, bend: bend, color: tones.light, into: &bytes)
      putGrains(roll: &roll, into: &bytes)
    }
  }

  private func putBed(from: Int, to: Int, bend: Double, color: StaticString, into bytes: inout [UInt8]) {
    bytes.put("<path d=\"")
    outline.writeBed(from: from, to: to, bend: bend, into: &bytes)
    putFill(color, into: &bytes)
  }

  private func putFill(_ color: StaticString, into bytes: inout [UInt8]) {
    bytes.put("\" fill=\"")
    bytes.put(color)
    bytes.put("\"/>")
  }

  private func putVein(from: Int, to: Int, bend: Double, width: Double, into bytes: inout [UInt8]) {
    bytes.put("<path d=\"")
    outline.writeVein(from: from, to: to, bend: bend, into: &bytes)
    bytes.put("\" fill=\"none\" stroke=\"#ffffff\" stroke-opacity=\".34\" stroke-width=\"")
    bytes.put(width * unit)
    bytes.put("\"/>")
  }

  private func putRings(roll: inout Roll, into bytes: inout [UInt8]) {
    let middle = outline.middle
    let x = middle.x + ((outline[0].x - middle.x) * Double(roll.between(-4, 4))) / 10
    let y = middle.y + ((outline[3].y - middle.y) * Double(roll.between(-3, 3))) / 10
    for (factor, color) in [(0.8, tones.dark), (0.62, tones.light), (0.42, tones.base)] {
      bytes.put("<path d=\"")
      outline.scaled(by: factor, around: Point(x, y)).write(into: &bytes)
      putFill(color, into: &bytes)
    }
  }

  private func putGrains(roll: inout Roll, into bytes: inout [UInt8]) {
    let middle = outline.middle
    for i in 0..<15 {
      let anchor = outline[roll.pick(12)]
      let centre = middle + (anchor - middle) * (Double(roll.between(34, 86)) / 100)
      bytes.put("<circle cx=\"")
      bytes.put(centre.x)
      bytes.put("\" cy=\"")
      bytes.put(centre.y)
      bytes.put("\" r=\"")
      bytes.put((Double(roll.between(7, 15)) / 10) * unit)
      bytes.put("\" fill=\"")
      if i % 3 == 0 {
        bytes.put("#ffffff\" fill-opacity=\".55\"/>")
      } else {
        bytes.put(tones.dark)
        bytes.put("\"/>")
      }
    }
  }
}
