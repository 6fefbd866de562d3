#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether `first` comes before `second` in the order of their bytes, which no locale and no Unicode version changes.
func bytesPrecede(_ first: String, _ second: String) -> Bool {
  let quick = first.utf8.withContiguousStorageIfAvailable { left in
    second.utf8.withContiguousStorageIfAvailable { right in compare(left, right) < 0 }
  }
  return (quick ?? nil) ?? first.utf8.lexicographicallyPrecedes(second.utf8)
}

/// Negative, zero or positive, as `memcmp`; a prefix comes first.
func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
  let count = min(left.count, right.count)
  if count > 0, let first = left.baseAddress, let second = right.baseAddress {
    let order = memcmp(first, second, count)
    if order != 0 { return Int(order) }
  }
  return left.count - right.count
}
