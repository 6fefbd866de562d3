/// Exact decimal digits of doubles. The shortest digits that give a number back are not always its nearest ones: 9.3 is
/// 9.300000000000001 when rounded to 16.
enum DecimalDigits {
  /// A finite number's magnitude, rounded to a count of digits (ties to even), without trailing zeros after the second digit; the
  /// exponent is that of the first digit.
  static func of(_ number: Double, count: Int) -> (digits: [UInt8], exponent: Int) {
    guard number != 0 else { return ([0, 0], 0) }
    // number = whole × 2^power; for a negative power that is whole × 5^-power × 10^power.
    let power = Int(number.exponent) - 52
    let whole = UInt64((number.significand * 0x1p52).magnitude)
    var digits = String(whole).utf8.reversed().map { $0 - 48 }
    for _ in 0..<abs(power) { multiply(&digits, by: power < 0 ? 5 : 2) }
    digits.reverse()
    var exponent = digits.count - 1 + min(power, 0)
    var kept = Array(digits.prefix(count))
    let rest = digits.dropFirst(count)
    if let next = rest.first, next > 5 || (next == 5 && (rest.dropFirst().contains { $0 > 0 } || kept[count - 1] % 2 == 1)) {
      var place = count - 1
      while place >= 0, kept[place] == 9 {
        kept[place] = 0
        place -= 1
      }
      if place >= 0 {
        kept[place] += 1
      } else {
        kept.insert(1, at: 0)
        exponent += 1
      }
    }
    while kept.count > 2, kept.last == 0 { kept.removeLast() }
    return (kept.count == 1 ? kept + [0] : kept, exponent)
  }

  /// - Parameter digits: least significant first.
  private static func multiply(_ digits: inout [UInt8], by factor: UInt8) {
    var carry: UInt8 = 0
    for index in digits.indices {
      let product = digits[index] * factor + carry
      digits[index] = product % 10
      carry = product / 10
    }
    if carry > 0 { digits.append(carry) }
  }
}
