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
    // What is kept is the picture after a digest of its name and itself, so that one that is damaged, or another's, is drawn anew.
    func seal(_ picture: some Sequence<UInt8>) -> [UInt8] { Array(Self.digest(Array(name.utf8) + picture).utf8) }
    if let kept = cache.read(name, limit: Self.largest), kept.count > 64, seal(kept[64...]).elementsEqual(kept[..<64]) {
      return Array(kept[64...])
    }
    let picture = try PNGDrawing.png(svg, width: width, height: height)
    cache.keep(name, seal(picture) + picture)
    return picture
  }

  private static func digest(_ bytes: [UInt8]) -> String { String(decoding: DigestAlgorithm.sha256.hexadecimal(bytes), as: UTF8.self) }
}
