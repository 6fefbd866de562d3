import Catalog
import Storage

/// The files of the search that hold words, after those of a few things have changed.
struct AmendedWords: Sendable {
  private let words: SearchWords

  /// - Parameter places: of the things in the catalog.
  init?(_ site: Site, _ kept: WordMemory, _ places: Set<Int>) {
    let numbers = kept.order.indices.filter { places.contains(kept.order[$0]) }
    let things = numbers.compactMap { number in
      site.catalog.entity(site.catalog.shape.ids[kept.order[number]]).map { (place: number, entity: $0) }
    }
    let lexicon = kept.lexicon.replacing(Set(numbers.map { UInt32($0) }), by: SearchSlice(site, things))
    words = SearchWords(kept.head, lexicon)
  }

  /// Nil where there are more files now, or fewer.
  func write(to revision: Revision) throws -> [String: FileMark]? {
    let pages = SearchFiles.pages(of: words), paths = Set(pages.map(\.path))
    let optional = ["beginnings", "spelling", "words-\(words.shards.count)"].map(SearchFiles.path)
    guard pages.allSatisfy({ revision.contains($0.path) }), optional.allSatisfy({ paths.contains($0) || !revision.contains($0) }) else {
      return nil
    }
    var bytes: [UInt8] = [], marks: [String: FileMark] = [:]
    for page in pages {
      bytes.removeAll(keepingCapacity: true)
      try page.write(&bytes)
      marks[page.path] = try revision.write(bytes, to: page.path)
    }
    return marks
  }
}
