import OpenBadges
import Pictures
import Storage

/// Draws PNG pictures, and keeps what it drew from one build to the next.
struct PictureShop: Sendable {
  private let cache: DisposableCache?

  /// Larger files in the cache are none of ours, in bytes.
  private static let largest = 8 << 20

  /// - Parameter folder: of the cache; nil to keep nothing.
  init(cache folder: String?) { cache = folder.flatMap { DisposableCache.open($0 + "/pictures") } }

  /// An SVG as PNG, from the cache where the same was drawn by the same library before.
  func png(_ svg: [UInt8], width: Int, height: Int) throws -> [UInt8] {
    guard let cache else { return try PNGDrawing.png(svg, width: width, height: height) }
    let name = Self.digest(Array("\(try PNGDrawing.renderer) \(width) \(height)\n".utf8) + svg) + ".png"
    // What is kept is the picture after its own digest, so that a damaged one is drawn anew.
    if let kept = cache.read(name, limit: Self.largest), kept.count > 64 {
      let picture = Array(kept[64...])
      if Self.digest(picture).utf8.elementsEqual(kept[..<64]) { return picture }
    }
    let picture = try PNGDrawing.png(svg, width: width, height: height)
    cache.keep(name, Array(Self.digest(picture).utf8) + picture)
    return picture
  }

  private static func digest(_ bytes: [UInt8]) -> String { String(decoding: DigestAlgorithm.sha256.hexadecimal(bytes), as: UTF8.self) }
}
