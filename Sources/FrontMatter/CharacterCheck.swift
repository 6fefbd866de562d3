import Diagnostics

/// Refuses characters that no form needs and that YAML takes amiss.
enum CharacterCheck {
  static func accepts(_ bytes: UnsafeBufferPointer<UInt8>, _ sink: Sink) -> Bool {
    for (offset, byte) in bytes.enumerated() where isSuspect(byte) {
      guard let what = name(at: offset, in: bytes) else { continue }
      sink.report(
        "invisible-character", at: sink.span(offset: offset, in: bytes), "There is \(what) here.",
        fix: "Delete it, and begin a new line by hand where one belongs.")
      return false
    }
    return true
  }

  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x0A && byte != 0x09) || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  private static func name(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    func next(_ distance: Int) -> UInt8 { offset + distance < bytes.count ? bytes[offset + distance] : 0 }
    switch bytes[offset] {
    case 0xC2: return next(1) < 0xA0 ? "an invisible control character" : nil
    case 0xE2: return next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9) ? "an invisible line separator" : nil
    case 0xEF: return next(1) == 0xBF && next(2) >= 0xBE ? "a code point that is no character" : nil
    default: return "an invisible control character"
    }
  }
}

/// Characters that look like an ordinary space, or like nothing at all.
enum Invisible {
  /// What begins at the offset, in words, or nil when it is visible or an ordinary space.
  static func name(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard offset < bytes.count, bytes[offset] >= 0xC2 else { return nil }
    func next(_ distance: Int) -> UInt8 { offset + distance < bytes.count ? bytes[offset + distance] : 0 }
    switch (bytes[offset], next(1), next(2)) {
    case (0xC2, 0xA0, _), (0xE2, 0x80, 0xAF): return "a no-break space"
    case (0xC2, 0xAD, _): return "an invisible hyphen"
    case (0xE2, 0x80, 0x80...0x8A), (0xE3, 0x80, 0x80), (0xE1, 0x9A, 0x80): return "a space of unusual width"
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return "an invisible character"
    default: return nil
    }
  }
}
