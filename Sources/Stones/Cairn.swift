/// The drawing of a requirement: the stones it needs, laid on each other.
package struct Cairn: Equatable, Sendable {
  package struct Laid: Equatable, Sendable {
    package var stone: Stone
    package var state: Stone.State

    package init(_ stone: Stone, _ state: Stone.State = .solid) {
      self.stone = stone
      self.state = state
    }
  }

  /// Above this many stones nothing is drawn: the words beside the cairn say it better.
  package static let most = 36

  /// Base first.
  package var stones: [Laid]

  /// Whether the first stone lies under all the others: "this one, plus any 13".
  package var base: Bool

  package init(_ stones: [Laid], base: Bool = false) {
    self.stones = stones
    self.base = base
  }

  /// Rows of a cairn, top first. Up to six stones: one column. From seven: the smallest triangle 1, 2, 3 … r that holds them; its
  /// surplus is taken one stone each from the lowest rows. 8 → 1 2 2 3, 14 → 1 2 3 4 4. The top is always one stone.
  package static func rows(_ count: Int) -> [Int] {
    if count <= 6 { return Array(repeating: 1, count: count) }
    var last = 1
    while last * (last + 1) / 2 < count { last += 1 }
    let surplus = last * (last + 1) / 2 - count
    return (0..<last).map { $0 + 1 - ($0 >= last - surplus ? 1 : 0) }
  }

  /// The drawing; empty above `most` stones.
  /// - Parameters:
  ///   - width: in CSS pixels; below 100 the stones are plain.
  ///   - label: the text alternative; empty when words beside the cairn say the same.
  package func svg(width: Int = 160, label: String = "") -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stones.count * 2048 + 512)
    write(width: width, label: label, into: &bytes)
    return bytes
  }

  /// Of the drawing, where it is 200 wide.
  package var height: Double {
    let carried = stones.count - (base && !stones.isEmpty ? 1 : 0)
    return (carried <= 6 ? 31 : 25) * Double(Cairn.rows(carried).count) + (carried < stones.count ? 30 : 0) + 10
  }

  /// Appends what `svg(width:label:)` gives.
  /// - Parameter alone: whether it is to be a file of its own, which no style sheet reaches.
  package func write(width: Int = 160, label: String = "", alone: Bool = false, into bytes: inout [UInt8]) {
    if stones.count > Cairn.most { return }
    let foot = base ? stones.first : nil
    let carried = stones.count - (foot == nil ? 0 : 1)
    let plan = Cairn.rows(carried)
    let isColumn = carried <= 6
    let rise: Double = isColumn ? 31 : 25
    let footRise: Double = foot == nil ? 0 : 30
    let height = height

    bytes.put("<svg class=\"cairn\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 ")
    bytes.put(height)
    bytes.put("\" width=\"")
    bytes.put(whole: width.magnitude)
    bytes.put("\" height=\"")
    bytes.put((Double(width) * height) / 200)
    bytes.append(UInt8(ascii: "\""))
    bytes.put(label: label)
    bytes.put("><path class=\"ground\" d=\"M2 ")
    bytes.put(height - 3.4)
    bytes.put("H198\"")
    if alone { bytes.put(" stroke=\"#78878c\" stroke-width=\"1.4\"") }
    bytes.put("/>")

    let plain = width < 100
    var y = height - 5 - footRise
    if let foot {
      foot.stone.writeSlab(
        Outline.Box(x: 10, y: y, width: 180, height: footRise + 0.5), state: foot.state, plain: plain, alone: alone, into: &bytes)
    }
    var sway = Roll(seed: seed)
    var next = foot == nil ? 0 : 1
    for row in plan.indices.reversed() {
      y -= rise
      let span = Cairn.span(of: row, in: plan, isColumn: isColumn, hasFoot: foot != nil, sway: &sway)
      let weights = (0..<plan[row]).map { _ in sway.between(86, 114) }
      let sum = weights.reduce(0, +)
      var x = span.start
      for weight in weights {
        let width = (span.width * Double(weight)) / Double(sum)
        let drop = isColumn ? 0 : Double(sway.between(0, 3))
        let box = Outline.Box(x: x + 0.5, y: y + drop, width: width - 1, height: rise + (isColumn ? 0.5 : 2) - drop)
        bytes.put("<g class=\"laid\">")
        stones[next].stone.writeSlab(box, state: stones[next].state, plain: plain, alone: alone, into: &bytes)
        bytes.put("</g>")
        x += width
        next += 1
      }
    }
    bytes.put("</svg>")
  }

  private var seed: UInt32 {
    var fingerprint = Fingerprint()
    for (index, laid) in stones.enumerated() {
      if index > 0 { fingerprint.add(" ") }
      fingerprint.add(laid.stone.id)
    }
    return fingerprint.value
  }

  private static func span(
    of row: Int, in plan: [Int], isColumn: Bool, hasFoot: Bool, sway: inout Roll
  ) -> (start: Double, width: Double) {
    let count = plan[row]
    let widest = plan.max() ?? 1
    let width: Double
    if isColumn {
      width = (hasFoot ? 136 : 146) - Double((plan.count - 1 - row) * 76) / Double(max(plan.count - 1, 3))
    } else {
      width = Double(156 * count) / Double(widest) + (count < widest ? 10 : 0)
    }
    // As wide as the row below: laid aside, or the two would look like one wall.
    let isTwin = !isColumn && row + 1 < plan.count && plan[row + 1] == count
    let aside: Double = isTwin ? (row % 2 == 1 ? 8 : -8) : 0
    let start = (200 - width) / 2 + (Double(sway.between(-30, 30)) / 10) * (isColumn ? 1.4 : 1) + aside
    return (start, width)
  }
}
