import Catalog
import Diagnostics
import OpenBadges
import Storage

/// Values one after the other, as they are kept from one build to the next.
struct PackedBytes {
  /// What was not handed over yet.
  private(set) var bytes: [UInt8] = []
  private let handOver: (([UInt8]) -> Void)?

  /// How many bytes are held before they are handed over.
  private static let part = 1 << 20

  /// - Parameter handOver: takes the bytes, part after part; without it all of them stay in `bytes`.
  init(handOver: (([UInt8]) -> Void)? = nil) { self.handOver = handOver }

  /// Hands over the rest.
  mutating func finish() {
    handOver?(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  /// In groups of seven bits, the lowest first: small numbers take one byte.
  mutating func add(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
    handOverIfMany()
  }

  /// Bytes whose number whoever reads them knows.
  mutating func put(_ more: some Collection<UInt8>) {
    bytes.append(contentsOf: more)
    handOverIfMany()
  }

  private mutating func handOverIfMany() {
    if bytes.count >= Self.part, handOver != nil { finish() }
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  mutating func add(_ more: [UInt8]) {
    add(more.count)
    bytes += more
  }

  mutating func add(_ mark: Mark) {
    add(mark.high)
    add(mark.low)
  }

  mutating func add(_ mark: FileMark) {
    add(mark.size)
    add(mark.modified)
    add(mark.node)
  }

  mutating func add(_ numbers: [Int]) {
    add(numbers.count)
    for number in numbers { add(number) }
  }

  mutating func add(_ lists: [[Int]]) {
    add(lists.count)
    for list in lists { add(list) }
  }

  mutating func add(_ id: EntityID) { add(id.written) }

  mutating func add(_ finding: Diagnostic) {
    for text in [finding.code, finding.severity.rawValue, finding.span.path, finding.message] { add(text) }
    add(finding.span.line)
    add(finding.span.column)
    add(finding.fix)
  }

  mutating func add(_ time: Int64) { add(UInt64(bitPattern: time)) }
}

/// Reads them again. Whatever is damaged comes out as nil.
struct PackedReader: Sendable {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> UInt64? {
    var number: UInt64 = 0, shift: UInt64 = 0
    while let byte = rest.popFirst() {
      if shift > 63 { return nil }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  mutating func int() -> Int? { number().map { Int(Int64(bitPattern: $0)) } }

  /// How many things follow, each of which takes at least a byte.
  mutating func count() -> Int? { int().flatMap { (0...rest.count).contains($0) ? $0 : nil } }

  mutating func slice() -> ArraySlice<UInt8>? {
    guard let count = count() else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func text() -> String? { slice().map { String(decoding: $0, as: UTF8.self) } }

  /// Nil where it is damaged, `.some(nil)` where there is no text.
  mutating func optionalText() -> String?? {
    switch number() {
    case 0: .some(nil)
    case 1: text().map { .some($0) }
    default: nil
    }
  }

  mutating func mark() -> Mark? {
    guard let high = number(), let low = number() else { return nil }
    return Mark(high: high, low: low)
  }

  mutating func ints() -> [Int]? {
    guard let count = count() else { return nil }
    var numbers: [Int] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count {
      guard let number = int() else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  mutating func id() -> EntityID? { text().flatMap(EntityID.init(whole:)) }

  mutating func finding() -> Diagnostic? {
    guard let code = text(), let severity = text().flatMap(Diagnostic.Severity.init), let path = text(), let message = text(),
      let line = int(), let column = int(), let fix = optionalText()
    else { return nil }
    return Diagnostic(code, severity, at: Span(path, line: line, column: column), message, fix: fix)
  }

  mutating func fileMark() -> FileMark? {
    guard let size = int(), let modified = number(), let node = number() else { return nil }
    return FileMark(size: size, modified: Int64(bitPattern: modified), node: node)
  }
}

extension Mark {
  /// Of these bytes.
  init(of bytes: [UInt8]) {
    let digest = DigestAlgorithm.sha256.bytes(bytes)
    func word(_ start: Int) -> UInt64 { digest[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) } }
    self.init(high: word(0), low: word(8))
  }

  init(_ fill: (inout PackedBytes) -> Void) {
    var packed = PackedBytes()
    fill(&packed)
    self.init(of: packed.bytes)
  }
}
