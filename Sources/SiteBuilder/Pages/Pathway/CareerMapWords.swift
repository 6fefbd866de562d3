import Catalog

/// What the career map shows at a glance, in sentences.
struct CareerMapWords: Sendable {
  private(set) var sentences: [String] = []

  /// Longer series of titles say less than their number.
  private static let most = 8

  init(_ site: Site, _ map: RoleMap) {
    let promotions = map.moves.filter { !$0.isLateral }, lateral = map.moves.count - promotions.count
    let left = Set(promotions.map(\.from)), reached = Set(promotions.map(\.to))
    let joined = Set(map.moves.flatMap { [$0.from, $0.to] })
    func add(_ ids: [EntityID], _ sentence: (String) -> String, many: (Int) -> String) {
      if ids.isEmpty { return }
      sentences.append(ids.count > Self.most ? many(ids.count) : sentence(Numerals.series(ids.map(site.catalog.title))))
    }
    if promotions.count > 0 {
      sentences.append(
        "\(Numerals.count(promotions.count, "move")) \(promotions.count == 1 ? "leads" : "lead") onward"
          + (lateral > 0 ? ", \(lateral) \(lateral == 1 ? "goes" : "go") sideways, either way." : "."))
    }
    add(map.roles.filter { left.contains($0) && !reached.contains($0) }, { "The ways begin at \($0)." }) {
      "The ways begin at \($0) roles."
    }
    add(map.roles.filter { joined.contains($0) && !left.contains($0) }, { "No promotion leads on from \($0)." }) {
      "No promotion leads on from \($0) of the roles."
    }
    add(map.alone, { "No move is published for \($0)." }) { "No move is published for \($0) roles." }
  }
}
