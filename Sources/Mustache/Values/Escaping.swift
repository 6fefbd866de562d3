/// Splits text into runs so that written one after another they say the text with `& < > " '` as character references:
/// right inside elements and inside quoted attributes.
@inline(__always)
func escaping(_ text: UnsafeBufferPointer<UInt8>, write: (UnsafeBufferPointer<UInt8>) -> Void) {
  var start = 0
  for at in text.indices {
    // All five lie at or below ">": one comparison settles nearly every byte.
    guard text[at] <= 0x3E else { continue }
    let reference: StaticString
    switch text[at] {
    case 0x26: reference = "&amp;"
    case 0x3C: reference = "&lt;"
    case 0x3E: reference = "&gt;"
    case 0x22: reference = "&quot;"
    case 0x27: reference = "&#39;"
    default: continue
    }
    write(UnsafeBufferPointer(rebasing: text[start..<at]))
    write(UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
    start = at + 1
  }
  if start < text.count { write(UnsafeBufferPointer(rebasing: text[start...])) }
}
