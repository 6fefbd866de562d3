import Foundation
import Testing

/// Published test vectors. They live outside the repository: `CAIRN_VECTORS` names their folder.
enum Vectors {
  static let folder = ProcessInfo.processInfo.environment["CAIRN_VECTORS"].map { URL(filePath: $0) }
  static let reason: Comment = "CAIRN_VECTORS is not set: tests against published vectors are skipped"
  static var arePresent: Bool { folder != nil }

  static func bytes(_ path: String) throws -> [UInt8] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return Array(try Data(contentsOf: folder.appending(path: path)))
  }

  static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }
}
