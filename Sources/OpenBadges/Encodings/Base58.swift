/// base58btc, the alphabet of Bitcoin addresses: what follows the `z` of a Multibase value.
public enum Base58 {
  private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  /// Bytes as text. The work grows with the square of their count: meant for keys and signatures.
  public static func encode(_ bytes: [UInt8]) -> String {
    let zeros = bytes.prefix { $0 == 0 }.count
    var digits = convert(bytes.dropFirst(zeros), from: 256, to: 58)
    for index in digits.indices { digits[index] = alphabet[Int(digits[index])] }
    return String(decoding: [UInt8](repeating: alphabet[0], count: zeros) + digits, as: UTF8.self)
  }

  /// Text as bytes; nil where it has another character or more than 256 of them.
  public static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let digits = text.utf8.map { values[Int($0)] }
    guard digits.count <= 256, !digits.contains(0xFF) else { return nil }
    let zeros = digits.prefix { $0 == 0 }.count
    return [UInt8](repeating: 0, count: zeros) + convert(digits.dropFirst(zeros), from: 58, to: 256)
  }

  /// The digits of a number in another base, most significant first.
  private static func convert(_ digits: ArraySlice<UInt8>, from old: Int, to new: Int) -> [UInt8] {
    var result: [UInt8] = []  // least significant first
    for digit in digits {
      var carry = Int(digit)
      for index in result.indices {
        carry += Int(result[index]) * old
        result[index] = UInt8(carry % new)
        carry /= new
      }
      while carry > 0 {
        result.append(UInt8(carry % new))
        carry /= new
      }
    }
    return result.reversed()
  }
}
