import Awards
import OpenBadges
import Storage

/// Which awards an earlier build verified with the same keys, so that they need not be verified again.
///
/// An award is known by the digest of its credential and JWT, the keys by that of the issuers' documents: whatever changes in either is
/// verified anew. The file begins with the digest of its rest; a damaged one counts for nothing.
struct VerifiedAwards: Sendable {
  private let cache: DisposableCache?
  private let name: String
  private let known: Set<String>

  /// Raised when verification asks for more than before.
  private static let edition = "1"
  private static let largest = 256 << 20

  /// - Parameters:
  ///   - folder: of the cache; nil to remember nothing.
  ///   - documents: what the awards are verified with, by address.
  init(cache folder: String?, documents: [String: [UInt8]]) {
    cache = folder.flatMap { DisposableCache.open($0 + "/verified") }
    let keys = documents.filter { $0.key.hasSuffix("/did.json") }.sorted { $0.key < $1.key }
    name = Self.digest(Array(Self.edition.utf8) + keys.flatMap { Array($0.key.utf8) + [0] + $0.value + [0] })
    let kept = cache?.read(name, limit: Self.largest) ?? []
    let isWhole = kept.count > 64 && Self.digest(Array(kept[64...])).utf8.elementsEqual(kept[..<64])
    known = isWhole ? Set(kept[64...].split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }) : []
  }

  /// What an award is known by.
  static func mark(_ award: Award) -> String { digest(JSON.object(award.credential).bytes() + [0] + award.jwt.utf8) }

  func contains(_ mark: String) -> Bool { known.contains(mark) }

  /// Remembers these and forgets all others.
  func keep(_ marks: [String]) {
    guard let cache, !marks.isEmpty, marks.count != known.count || !marks.allSatisfy(known.contains) else { return }
    let rest = Array(marks.sorted().joined(separator: "\n").utf8)
    cache.keep(name, Array(Self.digest(rest).utf8) + rest)
  }

  private static func digest(_ bytes: [UInt8]) -> String { String(decoding: DigestAlgorithm.sha256.hexadecimal(bytes), as: UTF8.self) }
}
