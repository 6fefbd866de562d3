import Catalog

/// What can be found, numbered: by kind, in each what is in force before what is retired, then by title.
/// The numbers say so much that the index need not repeat it for each thing.
struct SearchOrder: Sendable {
  struct Stretch: Sendable {
    let kind: Kind
    let places: Range<Int>
    /// How many of them are not retired.
    let current: Int
  }

  let entities: [Entity]
  let ranges: [Stretch]

  /// What people look for first. Statistics are figures of one page, and no names to look for.
  private static let first: [Kind] = [
    .role, .microCredential, .program, .pathway, .recognition, .policy, .faq, .competency, .rubric, .page, .organization, .term,
  ]
  static let kinds = first + Kind.allCases.filter { !first.contains($0) && $0 != .statistic }

  init(_ site: Site) {
    var entities: [Entity] = [], ranges: [Stretch] = []
    for kind in Self.kinds {
      let sorted = site.catalog.all(kind).map { ($0.common.status == .retired ? 1 : 0, $0.title.lowercased(), $0) }
        .sorted { ($0.0, $0.1, $0.2.id) < ($1.0, $1.1, $1.2.id) }
      guard !sorted.isEmpty else { continue }
      let start = entities.count
      entities += sorted.map(\.2)
      ranges.append(Stretch(kind: kind, places: start..<entities.count, current: sorted.prefix { $0.0 == 0 }.count))
    }
    self.entities = entities
    self.ranges = ranges
  }
}
