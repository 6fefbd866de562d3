import Foundation

/// Where the files of this package lie.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .resolvingSymlinksInPath().path
  static let content = root + "/Content"
  static let sources = root + "/Sources"
  static let fixtures = root + "/Tests/Fixtures"

  /// Names of the folders directly in a folder of fixtures.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: fixtures + "/" + folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }
}

/// What tests compare with is written anew when `CAIRN_RECORD` is set; the tests then fail all the same, so that nobody
/// takes a recording for a pass.
enum Recording {
  static let isOn = ProcessInfo.processInfo.environment["CAIRN_RECORD"] != nil
}
