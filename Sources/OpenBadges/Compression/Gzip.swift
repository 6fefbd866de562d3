internal import CZlib

/// The gzip format (RFC 1952), as status lists use it.
public enum Gzip {
  /// Why bytes cannot be unpacked.
  public enum Failure: Error, Equatable, Sendable {
    /// They are no gzip, or damaged.
    case damaged
    /// They end before the end of the stream.
    case truncated
    /// Something follows the stream.
    case trailing
    /// They would unpack to more bytes than allowed.
    case large(limit: Int)
  }

  /// What surrounds the compressed bytes; the numbers are zlib's windowBits.
  enum Format: Int32 {
    /// RFC 1950: the largest window.
    case zlib = 15
    /// The same, and 16 for gzip's header and trailer.
    case gzip = 31
  }

  private static let chunk = 1 << 16

  /// The same bytes for the same input each time: without a time and without a name.
  public static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard cairn_deflate_init(&stream, 9, Format.gzip.rawValue) == Z_OK else { preconditionFailure("zlib has no memory") }
    defer { deflateEnd(&stream) }
    var packed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    var input = bytes
    let count = packed.count
    let result = input.withUnsafeMutableBufferPointer { input in
      packed.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(count)
        return deflate(&stream, Z_FINISH)
      }
    }
    precondition(result == Z_STREAM_END, "deflateBound bounds the output")
    packed.removeLast(Int(stream.avail_out))
    return packed
  }

  /// Unpacks one stream.
  /// - Parameter limit: how many bytes at most; no more memory than that and a little is used, however well the bytes are packed.
  public static func decompress(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    try decompress(bytes, limit: limit, format: .gzip)
  }

  static func decompress(_ bytes: [UInt8], limit: Int, format: Format) throws(Failure) -> [UInt8] {
    var stream = z_stream()
    guard cairn_inflate_init(&stream, format.rawValue) == Z_OK else { preconditionFailure("zlib has no memory") }
    defer { inflateEnd(&stream) }
    var input = bytes
    var unpacked: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: chunk)
    var result = Z_OK
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while result == Z_OK, unpacked.count <= limit {
        let written = buffer.withUnsafeMutableBufferPointer { output in
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          result = inflate(&stream, Z_NO_FLUSH)
          return output.count - Int(stream.avail_out)
        }
        unpacked += buffer[..<written]
      }
    }
    guard unpacked.count <= limit else { throw .large(limit: limit) }
    guard result == Z_STREAM_END else { throw result == Z_BUF_ERROR ? .truncated : .damaged }
    guard stream.avail_in == 0 else { throw .trailing }
    return unpacked
  }
}
