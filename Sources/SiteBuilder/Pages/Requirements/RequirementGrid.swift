import Catalog

/// What all roles ask for as a table with a line for each role and a column for each micro-credential, recognition, role and list that
/// any of them names. What cards say in words stands in a column for each sort.
struct RequirementGrid {
  static let path = "roles/requirements-grid.csv"
  /// Cells beyond which it is not made: nearly all of them would be empty, and no spreadsheet would be of help.
  private static let mostCells = 250_000

  private let site: Site
  private let roles: [AskingRole]
  private let sorts: [Asked.Sort]
  private let things: [Column]

  /// A column for one thing.
  private struct Column: Hashable, Comparable {
    var id: EntityID?
    /// The first after all things that have a page: whatever the state has vetted.
    static let vetted = Column(id: nil)

    static func < (a: Column, b: Column) -> Bool {
      guard let first = a.id, let second = b.id else { return a.id != nil && b.id == nil }
      return first < second
    }
  }

  /// Nil where it would grow too large.
  init?(_ site: Site, _ roles: [AskingRole]) {
    var things: Set<Column> = [], sorts: Set<Asked.Sort> = []
    for group in roles.lazy.flatMap(\.asked) {
      for item in group.items {
        if let column = Self.column(item, site) { things.insert(column) } else { sorts.insert(group.sort) }
      }
    }
    guard roles.count * (things.count + sorts.count) <= Self.mostCells else { return nil }
    self.site = site
    self.roles = roles
    self.sorts = Asked.Sort.allCases.filter(sorts.contains)
    self.things = things.sorted()
  }

  var bytes: [UInt8] {
    let positions = Dictionary(uniqueKeysWithValues: things.enumerated().map { ($1, $0) })
    var writer = CSVWriter(
      Array(RequirementTable.header.prefix(6)) + ["url"] + sorts.map { "\($0.rawValue) in words" } + things.map(title))
    for asking in roles {
      guard case .role(let role) = asking.entity.content else { continue }
      var named = [String](repeating: "", count: things.count), said: [Asked.Sort: String] = [:]
      for group in asking.asked {
        let word = group.tag.word
        for item in group.items {
          if let position = Self.column(item, site).flatMap({ positions[$0] }) {
            named[position] += (named[position].isEmpty ? "" : "; ") + word
          } else {
            let words = "\(site.words(item, of: asking.entity).words) (\(word))"
            said[group.sort] = said[group.sort].map { "\($0); \(words)" } ?? words
          }
        }
      }
      let url = site.absolute(site.addresses.url(asking.entity.id))
      writer.add(RequirementTable.whose(asking.entity, role) + [url] + sorts.map { said[$0] ?? "" } + named)
    }
    return writer.bytes
  }

  /// Nil for what is said in words.
  private static func column(_ item: Asked.Item, _ site: Site) -> Column? {
    switch item {
    case .qualification, .words: nil
    case .thing(let id), .pool(.program(let id)): Column(id: site.catalog.current(id))
    case .pool: .vetted
    }
  }

  private func title(_ column: Column) -> String {
    column.id.map { "\(site.catalog.title($0)) (\($0.written))" } ?? "What the state has vetted (state-vetted)"
  }
}
