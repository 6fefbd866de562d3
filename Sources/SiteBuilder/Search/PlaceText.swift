/// Ascending numbers as text that a JSON string may hold: the steps between them, five bits a character, the sixth says that more follow.
enum PlaceText {
  private static let letters: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  /// The step from `before` (-1 at first) to a greater number.
  static func append(_ place: Int, after before: Int, to out: inout [UInt8]) {
    var rest = place - before - 1
    while rest > 31 {
      out.append(letter(32 | rest & 31))
      rest >>= 5
    }
    out.append(letter(rest))
  }

  /// A number from 0 to 63 in one character.
  static func letter(_ value: Int) -> UInt8 { letters.utf8Start[value & 63] }

  static func text(_ places: some Sequence<Int>) -> String {
    var out: [UInt8] = [], before = -1
    for place in places {
      append(place, after: before, to: &out)
      before = place
    }
    return String(decoding: out, as: UTF8.self)
  }
}
