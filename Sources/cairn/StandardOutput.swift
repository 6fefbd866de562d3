#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// What was asked for, which somebody may keep in a file: half of it must not pass for all of it.
enum StandardOutput {
  /// Something that was printed did not arrive, as on a full disk.
  struct Lost: Error {}

  static func write(_ bytes: [UInt8]) { bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, stdout) } }

  /// Sends what is still held back.
  static func finish() throws(Lost) {
    // Both, since of what failed earlier nothing may be left to send.
    let isSent = fflush(stdout) == 0
    if !isSent || ferror(stdout) != 0 { throw Lost() }
  }
}
