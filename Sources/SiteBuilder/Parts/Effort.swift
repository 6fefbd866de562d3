import Catalog
import FrontMatter

extension Site {
  /// Hours that all of these take together; nil unless each says so.
  func effort(_ ids: [EntityID]) -> IntRange? {
    var low = 0, high = 0
    for id in ids {
      guard let entity = catalog.entity(id), case .microCredential(let it) = entity.content, let effort = it.effort else { return nil }
      low += effort.min
      high += effort.max
    }
    return ids.isEmpty ? nil : IntRange(min: low, max: high)
  }

  /// The shortest and longest usual time of any of these.
  func weeks(_ ids: [EntityID]) -> IntRange? {
    let ranges = ids.compactMap { id -> IntRange? in
      if let entity = catalog.entity(id), case .microCredential(let it) = entity.content { it.weeks } else { nil }
    }
    guard let low = ranges.map(\.min).min(), let high = ranges.map(\.max).max() else { return nil }
    return IntRange(min: low, max: high)
  }
}
