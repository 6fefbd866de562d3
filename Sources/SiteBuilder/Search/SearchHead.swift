/// What the first file of the index says of the others, but for the words they begin with.
struct SearchHead: Sendable {
  struct Facet: Sendable {
    let id: String
    let label: String
    /// How many values it has.
    let count: Int
  }

  /// Differs whenever things have other numbers: then files of two states must not be read together. A change of a text alone leaves
  /// it as it is, and most files with it.
  let stamp: String
  let ranges: [SearchOrder.Stretch]
  let facets: [Facet]

  /// How many things there are.
  var count: Int { ranges.last?.places.upperBound ?? 0 }

  init(stamp: String, ranges: [SearchOrder.Stretch], facets: [Facet]) {
    self.stamp = stamp
    self.ranges = ranges
    self.facets = facets
  }

  init(_ site: Site, _ order: SearchOrder, _ facets: [SearchFacet]) {
    var digest = Digest()
    for name in order.entities.map({ site.url($0.id) }) + facets.map(\.id) {
      digest.add(name.utf8)
      digest.add(UInt8(0))
    }
    self.init(
      stamp: digest.hex, ranges: order.ranges, facets: facets.map { Facet(id: $0.id, label: $0.label, count: $0.values.count) })
  }
}
