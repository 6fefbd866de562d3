/// How values of a statistic are written and read aloud.
struct FigureUnit: Hashable, Sendable {
  /// As the source names it: percent, people, campuses, times; empty where it says nothing.
  var name: String

  init(_ name: String?) { self.name = name ?? "" }

  var isPercent: Bool { name == "percent" }
  var isTimes: Bool { name == "times" }
  var isPeople: Bool { name == "people" }

  /// "85 %", "3 ×", "1,204"
  func display(_ value: Int) -> String {
    let number = Self.grouped(value)
    return isPercent ? number + "\u{a0}%" : isTimes ? number + "\u{a0}×" : number
  }

  /// For those who hear the chart: "85 percent".
  func spoken(_ value: Int) -> String { name.isEmpty ? Self.grouped(value) : "\(Self.grouped(value)) \(name)" }

  /// "+7 points" between percentages, "−12" between counts.
  func change(from start: Int, to end: Int) -> String {
    let difference = end - start
    let sign = difference > 0 ? "+" : difference < 0 ? "−" : "±"
    let number = sign + Self.grouped(Int(difference.magnitude))
    return isPercent ? number + (difference.magnitude == 1 ? " point" : " points") : number
  }

  /// Digits in groups of three.
  static func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude), groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// The quotient with one decimal, half up: "2.3". Both positive.
  static func quotient(_ value: Int, _ divisor: Int) -> String {
    let tenths = (value * 20 + divisor) / (divisor * 2)
    return tenths % 10 == 0 ? grouped(tenths / 10) : "\(grouped(tenths / 10)).\(tenths % 10)"
  }

  /// "50 %", or "about 43 %" where it was rounded.
  static func share(_ part: Int, of whole: Int) -> String {
    let rounded = (part * 200 + whole) / (whole * 2)
    return (rounded * whole == part * 100 ? "" : "about ") + "\(rounded)\u{a0}%"
  }
}
