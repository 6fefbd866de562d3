/// Draws SVG as PNG.
package enum PNGDrawing {
  /// The drawing library refused the text or had no memory, or is not installed.
  package struct Failure: Error, Sendable, CustomStringConvertible {
    /// One sentence for a person, and what may help.
    package var description: String { "A picture could not be drawn. Is there enough memory, and is librsvg 2.54 or later installed?" }
  }

  /// Which library draws, for whoever keeps what it drew.
  package static var renderer: String {
    get throws(Failure) {
      let library = try library
      return "librsvg \(library.version) cairo \(library.canvasVersion)"
    }
  }

  private static var library: DrawingLibrary {
    get throws(Failure) {
      guard let library = DrawingLibrary.shared else { throw Failure() }
      return library
    }
  }

  /// A picture in the size given, in pixels; what the SVG leaves empty is transparent. The same text gives the same bytes.
  package static func png(_ svg: [UInt8], width: Int, height: Int) throws(Failure) -> [UInt8] {
    let library = try library
    guard let picture = library.rsvg_handle_new_from_data(svg, svg.count, nil) else { throw Failure() }
    defer { library.g_object_unref(picture) }
    let surface = library.cairo_image_surface_create(DrawingLibrary.argb32, Int32(width), Int32(height))
    defer { library.cairo_surface_destroy(surface) }
    let canvas = library.cairo_create(surface)
    defer { library.cairo_destroy(canvas) }
    let viewport = [0, 0, Double(width), Double(height)]
    guard library.rsvg_handle_render_document(picture, canvas, viewport, nil) != 0 else { throw Failure() }

    let sink = Sink()
    let failed = withExtendedLifetime(sink) {
      library.cairo_surface_write_to_png_stream(
        surface,
        { context, data, count in
          guard let context, let data else { return DrawingLibrary.writeError }
          let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
          sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return DrawingLibrary.success
        }, Unmanaged.passUnretained(sink).toOpaque())
    }
    guard failed == DrawingLibrary.success else { throw Failure() }
    return sink.bytes
  }

  private final class Sink {
    var bytes: [UInt8] = []
  }
}
