/// Numbers in the running text: words up to twelve, digits beyond.
enum Numerals {
  private static let small = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  static func words(_ number: Int) -> String { small.indices.contains(number) ? small[number] : String(number) }

  static func capitalised(_ number: Int) -> String {
    let words = words(number)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// "an" before a vowel, else "a".
  static func article(_ noun: String) -> String {
    noun.first.map { "AEIOUaeiou".contains($0) } ?? false ? "an" : "a"
  }

  /// "1 role", "3 roles"
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// "a, b and c"
  static func series(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// "ninth", "13th"
  static func ordinal(_ number: Int) -> String {
    let words = [
      "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    ]
    if number > 0, words.indices.contains(number) { return words[number] }
    let isTeen = (11...13).contains(number % 100)
    return "\(number)" + (isTeen ? "th" : ["th", "st", "nd", "rd"][number % 10 < 4 ? number % 10 : 0])
  }

  /// "10,000", for whole numbers from 0.
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "," }
      out.append(digit)
    }
    return out
  }
}
