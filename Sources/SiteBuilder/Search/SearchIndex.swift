import Catalog

/// The words of the whole catalog, each with the things it leads to, in files of bounded size.
struct SearchIndex: Sendable {
  let order: SearchOrder
  let facets: [SearchFacet]
  /// Entries in the order of their words.
  let shards: [WordShard]
  /// Beginnings of words that lie in more shards than anybody should load while typing, with the best that begin so.
  let beginnings: [[UInt8]]
  /// The words to compare a mistyped one with, the most telling first.
  let spelling: [UInt8]
  /// Differs whenever things have other numbers: then files of two states must not be read together. A change of a text alone leaves
  /// it as it is, and most files with it.
  let stamp: String

  static func make(_ site: Site, jobs: Int) async throws -> SearchIndex {
    let order = SearchOrder(site)
    let slices = try await Parallel.slices(order.entities, jobs: jobs, chunk: SearchSlice.size) { SearchSlice(site, $0) }
    return SearchIndex(site, order, SearchFacet.all(site, order.entities), slices)
  }

  private init(_ site: Site, _ order: SearchOrder, _ facets: [SearchFacet], _ slices: [SearchSlice]) {
    let lexicon = Lexicon(slices, of: order.entities.count)
    self.order = order
    self.facets = facets
    shards = WordShard.all(lexicon)
    beginnings = Beginnings(lexicon, shards).entries
    spelling = lexicon.spelling
    var digest = Digest()
    for name in order.entities.map({ site.url($0.id) }) + facets.map(\.id) {
      digest.add(name.utf8)
      digest.add(UInt8(0))
    }
    stamp = digest.hex
  }
}
