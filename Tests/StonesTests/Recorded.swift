import Foundation

@testable import Stones

/// What the reference drawing, the JavaScript program this module was ported from, gave for many inputs.
///
/// Large drawings are recorded as their length and a 64-bit FNV-1a hash of their bytes.
enum Recorded {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/Stones")

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static func list<Value: Decodable>(_ name: String) throws -> [Value] {
    try JSONDecoder().decode([Value].self, from: Data(contentsOf: folder.appending(path: name)))
  }

  struct Digest: Codable, Equatable {
    let bytes: Int
    let fnv1a64: String

    init(of drawing: [UInt8]) {
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in drawing { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      let digits = String(hash, radix: 16)
      bytes = drawing.count
      fnv1a64 = String(repeating: "0", count: 16 - digits.count) + digits
    }
  }

  struct MicroCredential: Decodable {
    let id, title, category: String
    let mark, pigment: String?

    var stone: Stone {
      Stone(id: id, title: title, category: category, mark: mark, pigment: pigment.flatMap(Pigment.init(rawValue:)))
    }
  }

  struct Drawing: Decodable {
    let stone: MicroCredential
    let size: Int
    let state, label: String
    let share: Double
    let pebble, row: Digest
  }

  struct Heap: Decodable {
    struct Laid: Decodable {
      let stone: Int
      let state: String
    }

    let stones: [Laid]
    let base: Bool
    let width: Int
    let of, text: String
    let labelled: Bool
    let drawing: Digest
  }
}
