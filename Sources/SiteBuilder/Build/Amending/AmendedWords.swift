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

  struct Outcome: Sendable {
    var marks: [String: FileMark] = [:]
    /// Files that were there before and are needed no more.
    var gone: Set<String> = []
    /// Files that were not there.
    var added: [String] = []
  }

  /// Nil where somebody else's file is in the way of a new one.
  func write(to revision: Revision) throws -> Outcome? {
    let pages = SearchFiles.pages(of: words), paths = Set(pages.map(\.path))
    var outcome = Outcome(added: pages.map(\.path).filter { !revision.contains($0) })
    guard revision.hasRoom(for: outcome.added) else { return nil }
    outcome.gone = Set(["beginnings", "spelling"].map(SearchFiles.path).filter { !paths.contains($0) && revision.contains($0) })
    var surplus = words.shards.count
    while case let path = SearchFiles.path("words-\(surplus)"), revision.contains(path) {
      outcome.gone.insert(path)
      surplus += 1
    }
    var bytes: [UInt8] = []
    for page in pages {
      bytes.removeAll(keepingCapacity: true)
      try page.write(&bytes)
      outcome.marks[page.path] = try revision.write(bytes, to: page.path)
    }
    return outcome
  }
}
