/// A finite double as ECMAScript's `Number.prototype.toString` writes it (RFC 8785, section 3.2.2.3).
enum NumberText {
  static func write(_ number: Double, into bytes: inout [UInt8]) {
    if let whole = Int64(exactly: number), whole.magnitude < 1 << 53 {
      bytes += String(whole).utf8
      return
    }
    let (isNegative, digits, exponent) = parts(of: number)
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    let zero = UInt8(ascii: "0")
    let point = UInt8(ascii: ".")
    switch exponent {
    case digits.count...21:
      bytes += digits + repeatElement(zero, count: exponent - digits.count)
    case 1..<digits.count:
      bytes += digits[..<exponent] + [point] + digits[exponent...]
    case -5...0:
      bytes += [zero, point] + repeatElement(zero, count: -exponent) + digits
    default:
      bytes.append(digits[0])
      if digits.count > 1 { bytes += [point] + digits[1...] }
      bytes += (exponent > 0 ? "e+\(exponent - 1)" : "e\(exponent - 1)").utf8
    }
  }

  /// The shortest digits that give the number back, so that it is 0.DIGITS × 10^exponent.
  static func parts(of number: Double) -> (isNegative: Bool, digits: [UInt8], exponent: Int) {
    let text = Array(number.magnitude.description.utf8)
    let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
    let power = Int(String(decoding: text.dropFirst(mantissa.count + 1), as: UTF8.self)) ?? 0
    let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
    let all = mantissa.filter { $0 != UInt8(ascii: ".") }
    let leading = all.prefix { $0 == UInt8(ascii: "0") }.count
    var digits = Array(all.dropFirst(leading))
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (number < 0, digits.isEmpty ? [UInt8(ascii: "0")] : digits, whole.count - leading + power)
  }
}
