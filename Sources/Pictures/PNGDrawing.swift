internal import CRSVG

/// Draws SVG as PNG.
package enum PNGDrawing {
  /// The drawing library refused the text or had no memory.
  package struct Failure: Error, Sendable, CustomStringConvertible {
    /// One sentence for a person, and what may help.
    package var description: String { "A picture could not be drawn. Is there enough memory, and is librsvg 2.54 or later installed?" }
  }

  /// Which library draws, for whoever keeps what it drew.
  package static var renderer: String {
    "librsvg \(rsvg_major_version).\(rsvg_minor_version).\(rsvg_micro_version) cairo \(String(cString: cairo_version_string()))"
  }

  /// A picture in the size given, in pixels; what the SVG leaves empty is transparent. The same text gives the same bytes.
  package static func png(_ svg: [UInt8], width: Int, height: Int) throws(Failure) -> [UInt8] {
    let sink = Sink()
    let failed = withExtendedLifetime(sink) {
      cairn_draw_png(
        svg, svg.count, Int32(width), Int32(height),
        { context, data, count in
          guard let context, let data else { return CAIRO_STATUS_WRITE_ERROR }
          let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
          sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, Unmanaged.passUnretained(sink).toOpaque())
    }
    guard failed == 0 else { throw Failure() }
    return sink.bytes
  }

  private final class Sink {
    var bytes: [UInt8] = []
  }
}
