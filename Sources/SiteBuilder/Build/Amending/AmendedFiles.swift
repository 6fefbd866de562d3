import Catalog
import Storage

/// Makes the files anew that show the bodies of things which have changed.
struct AmendedFiles {
  private let linked: LinkedSite
  private let kept: CatalogMemory
  private let before: FinishedBuild
  private let words: WordMemory
  private let changed: [EntityID]
  /// Of the files that were made.
  private(set) var marks: [String: FileMark] = [:]
  /// Where the part of each thing stands by now, in files that tell of one after the other.
  private(set) var parts: [String: [Range<Int>]] = [:]

  private var site: Site { linked.site }

  init(_ linked: LinkedSite, _ kept: CatalogMemory, _ before: FinishedBuild, _ words: WordMemory, changed places: [Int]) {
    self.linked = linked
    self.kept = kept
    self.before = before
    self.words = words
    changed = places.map { kept.shape.ids[$0] }
  }

  /// - Parameter numbers: of the files.
  /// - Returns: false where any of them can't be made by itself.
  mutating func write(_ numbers: [Int], to revision: Revision) throws -> Bool {
    let log = LookupLog()
    var bytes: [UInt8] = [], pages: [String: Page] = [:]
    for number in numbers {
      guard number < before.files.count else { return false }
      let path = before.files.path(number)
      if let ranges = before.parts[path] {
        guard try replace(ranges, in: path, number, revision) else { return false }
        continue
      }
      if pages[path] == nil { for page in planned(around: path) { pages[page.path] = page } }
      guard let page = pages[path] else { return false }
      bytes.removeAll(keepingCapacity: true)
      // A whole build tells what is wrong with a template or a file.
      do { try LookupLog.$current.withValue(log) { try page.write(&bytes) } } catch { return false }
      // What shows bodies that it did not show before was made otherwise than anybody expected.
      for id in log.take().bodies {
        guard let place = kept.shape.index[id], kept.readers[place].contains(number) else { return false }
      }
      marks[path] = try revision.write(bytes, to: path)
    }
    return true
  }

  /// Files that are made without the whole catalog, among them the one of this name, where it is such a file.
  private func planned(around path: String) -> [Page] {
    if let number = SearchFiles.excerptNumber(path) {
      let size = SearchFiles.excerptChunk, places = words.order.dropFirst(number * size).prefix(size)
      return [SearchFiles.excerpts(site, words.head, number, places.compactMap { site.catalog.entity(kept.shape.ids[$0]) }[...])]
    }
    guard let thing = site.thing(around: path) else { return [] }
    return linked.pages(of: thing).filter { if case .thing = $0.origin { true } else { false } }
  }

  /// Puts new parts in place of those of the changed things.
  private mutating func replace(_ ranges: [Range<Int>], in path: String, _ number: Int, _ revision: Revision) throws -> Bool {
    guard let series = site.series[path], series.things.count == ranges.count else { return false }
    var replaced: [ReplacedPart] = [], now: [Range<Int>] = ranges, shift = 0
    let numbered = Dictionary(uniqueKeysWithValues: changed.compactMap { id in series.things.firstIndex(of: id).map { ($0, id) } })
    for (index, range) in ranges.enumerated() {
      var size = range.count
      if let id = numbered[index], let entity = site.catalog.entity(id) {
        var bytes: [UInt8] = []
        series.part(Twin(site, entity), &bytes)
        replaced.append(ReplacedPart(range, by: bytes))
        size = bytes.count
      }
      now[index] = range.lowerBound + shift..<range.lowerBound + shift + size
      shift += size - range.count
    }
    guard let mark = try revision.replace(replaced, of: path, marked: before.files.marks[number]) else { return false }
    marks[path] = mark
    parts[path] = now
    return true
  }
}
