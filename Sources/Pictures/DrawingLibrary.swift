#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// librsvg, which draws SVG, and cairo, on which it draws. They are opened when the first picture is wanted: they bring some forty
/// libraries along, and with these linked every command, most of which draw nothing, would take two thirds longer to start.
struct DrawingLibrary: Sendable {
  /// Nil where librsvg is not installed.
  static let shared = try? DrawingLibrary()

  /// `RsvgRectangle`: where it begins, from the left and from above, and how wide and high it is, in pixels.
  typealias Rectangle = UnsafePointer<Double>
  /// `cairo_write_func_t`: takes a piece of the picture, and answers `success` where it could.
  typealias Write = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32) -> Int32

  /// `CAIRO_FORMAT_ARGB32`.
  static let argb32: Int32 = 0
  /// `CAIRO_STATUS_SUCCESS`.
  static let success: Int32 = 0
  /// `CAIRO_STATUS_WRITE_ERROR`.
  static let writeError: Int32 = 11

  /// The release of librsvg (`2.54.7`).
  let version: String
  /// The release of cairo (`1.16.0`).
  let canvasVersion: String

  // Named after the C functions, and of their types: pointers to what the libraries keep to themselves are `OpaquePointer`.
  let rsvg_handle_new_from_data: @convention(c) (UnsafePointer<UInt8>, Int, OpaquePointer?) -> OpaquePointer?
  let rsvg_handle_render_document: @convention(c) (OpaquePointer, OpaquePointer, Rectangle, OpaquePointer?) -> Int32
  let g_object_unref: @convention(c) (OpaquePointer) -> Void
  let cairo_image_surface_create: @convention(c) (_ format: Int32, _ width: Int32, _ height: Int32) -> OpaquePointer
  let cairo_surface_write_to_png_stream: @convention(c) (OpaquePointer, Write, UnsafeMutableRawPointer) -> Int32
  let cairo_surface_destroy: @convention(c) (OpaquePointer) -> Void
  let cairo_create: @convention(c) (OpaquePointer) -> OpaquePointer
  let cairo_destroy: @convention(c) (OpaquePointer) -> Void

  #if canImport(Darwin)
    /// Where Homebrew puts it, on Apple's processors and on Intel's.
    private static let names = ["librsvg-2.2.dylib", "/opt/homebrew/lib/librsvg-2.2.dylib", "/usr/local/lib/librsvg-2.2.dylib"]
  #else
    private static let names = ["librsvg-2.so.2"]
  #endif

  private init() throws(PNGDrawing.Failure) {
    let library = try Library(names: Self.names)
    let major: UnsafePointer<UInt32> = try library.find("rsvg_major_version")
    let minor: UnsafePointer<UInt32> = try library.find("rsvg_minor_version")
    let micro: UnsafePointer<UInt32> = try library.find("rsvg_micro_version")
    version = "\(major.pointee).\(minor.pointee).\(micro.pointee)"
    let canvasVersion: @convention(c) () -> UnsafePointer<CChar> = try library.find("cairo_version_string")
    self.canvasVersion = String(cString: canvasVersion())
    rsvg_handle_new_from_data = try library.find("rsvg_handle_new_from_data")
    rsvg_handle_render_document = try library.find("rsvg_handle_render_document")
    g_object_unref = try library.find("g_object_unref")
    cairo_image_surface_create = try library.find("cairo_image_surface_create")
    cairo_surface_write_to_png_stream = try library.find("cairo_surface_write_to_png_stream")
    cairo_surface_destroy = try library.find("cairo_surface_destroy")
    cairo_create = try library.find("cairo_create")
    cairo_destroy = try library.find("cairo_destroy")
  }
}

/// A library that is opened while the program runs, and stays open.
private struct Library {
  private let handle: UnsafeMutableRawPointer

  /// The first that is there.
  init(names: [String]) throws(PNGDrawing.Failure) {
    guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else { throw PNGDrawing.Failure() }
    self.handle = handle
  }

  /// A function, or the address of a number, of this library or of one that it uses. The name decides what type it must have.
  func find<Symbol>(_ name: String) throws(PNGDrawing.Failure) -> Symbol {
    guard let symbol = dlsym(handle, name) else { throw PNGDrawing.Failure() }
    return unsafeBitCast(symbol, to: Symbol.self)
  }
}
