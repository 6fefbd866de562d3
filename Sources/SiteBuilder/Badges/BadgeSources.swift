import Awards
import Diagnostics
import OpenBadges
import Storage

/// The folder of awards as it was read: nothing of it is understood yet.
struct BadgeSources: Sendable {
  /// Status lists by their names in the folder.
  typealias Lists = [String: [UInt8]]

  let folder: AwardsFolder
  let keys: [UInt8]?
  let lists: Lists

  /// In bytes.
  private static let largestKeys = 1 << 20
  static let largestList = 64 << 20

  /// - Parameter path: as shown to people.
  init(_ path: String) throws(StorageError) {
    folder = try AwardsFolder(path)
    keys = try RecordFolder.open(path)?.read(AwardsFolder.keys, limit: Self.largestKeys)
    var lists: Lists = [:]
    if let status = try RecordFolder.open(path + "/" + AwardsFolder.status) {
      for name in try status.names() { lists[name] = try status.read(name, limit: Self.largestList) }
    }
    self.lists = lists
  }

  /// The name of a status list in its folder.
  static func listName(_ organization: String, _ purpose: StatusList.Purpose) -> String { "\(organization)-\(purpose.rawValue).json" }
}
