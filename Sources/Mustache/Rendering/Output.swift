/// The page while it is written. A page is made of hundreds of short pieces; on memory of its own each costs a comparison and a
/// copy, where an array would first make sure, piece by piece, that nobody else holds it.
struct Output: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  @inline(__always)
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if let start = piece.baseAddress { append(start, count: piece.count) }
  }

  @inline(__always)
  mutating func append(_ start: UnsafePointer<UInt8>, count more: Int) {
    if more > capacity &- count { grow(by: more) }
    (base + count).initialize(from: start, count: more)
    count &+= more
  }

  /// Texts are handed over, not lent: borrowing a string's bytes would count a reference.
  mutating func append(_ text: consuming String) {
    text.withUTF8 { append($0) }
  }

  mutating func appendEscaped(_ text: consuming String) {
    text.withUTF8 { text in escaping(text) { append($0) } }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
