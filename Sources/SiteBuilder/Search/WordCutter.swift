/// Cuts text into the words that the index holds, folded: small letters without accents, plurals as singulars.
///
/// `Templates/assets/search-words.mjs` does the same for what a visitor types; one file of cases holds both to it.
struct WordCutter {
  /// A longer run of letters is no word that anybody types.
  static let longest = 40

  private var word: [UInt8] = []
  private var letters = 0
  /// Words joined by hyphens, as one: `microcredential` finds "micro-credential".
  private var chain: [UInt8] = []
  private var links = 0
  private var isHyphened = false

  /// - Parameter use: is given each word, and whether it is several words written as one.
  static func each(in text: String, _ use: (_ word: [UInt8], _ isJoined: Bool) -> Void) {
    var cutter = WordCutter(), text = text
    text.withUTF8 { cutter.cut($0, use) }
  }

  static func count(in text: String) -> Int {
    var count = 0
    each(in: text) { _, isJoined in if !isJoined { count += 1 } }
    return count
  }

  private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ use: ([UInt8], Bool) -> Void) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x61...0x7a, 0x30...0x39:
        // Most words are small letters without accents, taken as a run.
        let start = at - 1
        while at < bytes.count, Self.isSmall(bytes[at]) { at += 1 }
        add(UnsafeBufferPointer(rebasing: bytes[start..<at]))
      case 0x41...0x5a: add(byte | 0x20)
      case UInt8(ascii: "'"): continue
      case UInt8(ascii: "-"): hyphen(use)
      case ..<0x80: gap(use)
      default:
        // A String holds well-formed UTF-8 only.
        let length = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
        var value = UInt32(byte & (0x3f >> UInt8(length)))
        for follower in bytes[at..<min(at + length, bytes.count)] { value = value << 6 | UInt32(follower & 0x3f) }
        at += length
        if let scalar = Unicode.Scalar(value) { add(scalar, use) }
      }
    }
    gap(use)
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) }

  private mutating func add(_ run: UnsafeBufferPointer<UInt8>) {
    start()
    word.append(contentsOf: run)
    letters += run.count
  }

  private mutating func add(_ letter: UInt8) {
    start()
    word.append(letter)
    letters += 1
  }

  private mutating func start() {
    guard word.isEmpty, !isHyphened else { return }
    chain.removeAll(keepingCapacity: true)
    links = 0
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ use: ([UInt8], Bool) -> Void) {
    switch scalar.value {
    case 0x300...0x36f, 0xad, 0x200b...0x200d, 0xfeff, 0x2019, 0x2bc: return
    case 0x2010, 0x2011: return hyphen(use)
    default: break
    }
    if let plain = LatinLetters.plain(scalar) {
      for letter in plain { add(letter) }
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: break
    default: if !properties.isAlphabetic { return gap(use) }
    }
    // Scripts without spaces: each sign is a word.
    let stands = (0x3040...0x30ff).contains(scalar.value) || (0x3400...0x9fff).contains(scalar.value)
    if stands { gap(use) }
    start()
    word += properties.lowercaseMapping.utf8
    letters += 1
    if stands { gap(use) }
  }

  private mutating func hyphen(_ use: ([UInt8], Bool) -> Void) {
    guard !word.isEmpty else { return gap(use) }
    finish(isLinked: true, use)
    isHyphened = true
  }

  private mutating func gap(_ use: ([UInt8], Bool) -> Void) {
    finish(isLinked: links > 0, use)
    isHyphened = false
    guard links > 1 else { return }
    links = 0
    Self.stem(&chain)
    if chain.count <= Self.longest { use(chain, true) }
  }

  /// - Parameter isLinked: whether a hyphen stands before or after it.
  private mutating func finish(isLinked: Bool, _ use: ([UInt8], Bool) -> Void) {
    guard !word.isEmpty else { return }
    if isLinked {
      chain += word
      links += 1
    }
    if letters <= Self.longest {
      Self.stem(&word)
      use(word, false)
    }
    word.removeAll(keepingCapacity: true)
    letters = 0
  }

  /// English plurals: "stories" as "story", "coaches" as "coach", "roles" as "role".
  private static func stem(_ word: inout [UInt8]) {
    let count = word.count
    guard count > 3, word[count - 1] == UInt8(ascii: "s") else { return }
    switch word[count - 2] {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return
    case UInt8(ascii: "e"):
      if count > 4, word[count - 3] == UInt8(ascii: "i") {
        word.removeLast(3)
        word.append(UInt8(ascii: "y"))
      } else {
        word.removeLast(word.hissesBeforeES ? 2 : 1)
      }
    default: word.removeLast()
    }
  }
}

extension [UInt8] {
  /// "ch", "sh", "ss", "x" or "z" before "es".
  fileprivate var hissesBeforeES: Bool {
    guard count > 4 else { return false }
    let last = self[count - 3], before = self[count - 4]
    return switch last {
    case UInt8(ascii: "x"), UInt8(ascii: "z"): true
    case UInt8(ascii: "s"): before == UInt8(ascii: "s")
    case UInt8(ascii: "h"): before == UInt8(ascii: "c") || before == UInt8(ascii: "s")
    default: false
    }
  }
}
