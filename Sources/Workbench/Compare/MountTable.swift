import Foundation

/// Which file system a folder lies on, as the kernel of Linux lists it; unknown elsewhere.
struct MountTable {
  private var types: [(place: String, type: String)] = []

  /// - Parameter text: `/proc/self/mountinfo`: the fifth word of a line is the place, the first after ` - ` the type.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let halves = line.split(separator: " - ", maxSplits: 1).map { $0.split(separator: " ") }
      guard halves.count == 2, halves[0].count > 4, let type = halves[1].first else { continue }
      types.append((String(halves[0][4]).replacing("\\040", with: " "), String(type)))
    }
  }

  static var current: MountTable { MountTable((try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? "") }

  /// The type of what is mounted nearest above the folder; of two at one place the later covers the earlier.
  func type(of folder: String) -> String {
    let path = folder.hasSuffix("/") ? folder : folder + "/"
    let above = types.filter { path.hasPrefix($0.place.hasSuffix("/") ? $0.place : $0.place + "/") }
    let longest = above.map(\.place.utf8.count).max()
    return above.last { $0.place.utf8.count == longest }?.type ?? "unknown file system"
  }
}
