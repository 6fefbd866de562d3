import Catalog

/// A part of a page that others may point at.
struct Citable: Sendable {
  var anchor: String
  /// What it says, where an anchor could come to stand for something else: then the digest of these words tells.
  var words: String?

  /// FNV-1a, 32 bit: enough to tell the clauses of one page apart.
  static func digest(_ words: String) -> String {
    var hash: UInt32 = 0x811c_9dc5
    for byte in words.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension Site {
  /// The parts of a thing's page that somebody may cite, in the order of the page.
  func citables(of entity: Entity) -> [Citable] {
    let parts: [Citable]
    switch entity.content {
    case .role(let it): parts = it.qualifications.flatMap { clause($0.id, $0.earlier, $0.text) }
    case .microCredential(let it):
      var all = it.parts.flatMap { clause($0.id, $0.earlier, $0.prompt) }
      if case .own(let rubric) = it.rubric { all += rubric.criteria.map { Citable(anchor: $0.anchor) } }
      parts = all
    case .rubric(let it): parts = it.criteria.map { Citable(anchor: $0.anchor) }
    case .policy(let it):
      let given = Facts.of(entity).map(\.id).filter(Policy.standardFacts.contains).map { Citable(anchor: $0) }
      let options = it.options.flatMap { plain($0.id, $0.earlier, $0.title) }
      parts = given + options + it.facts.flatMap { plain($0.id, $0.earlier, $0.text) }
    case .recognition(let it): parts = it.requires.map { RequirementClauses(site: self, requirement: $0).citables } ?? []
    case .competency(let it):
      parts = it.levels.enumerated().map { Citable(anchor: CompetencyLevel.anchor($0), words: catalog.plain($1.text)) }
    default: parts = []
    }
    return parts + entity.headings.map { Citable(anchor: $0.id) }
  }

  private func clause(_ id: String, _ earlier: [String], _ text: RichText) -> [Citable] { plain(id, earlier, catalog.plain(text)) }

  private func plain(_ id: String, _ earlier: [String], _ words: String) -> [Citable] {
    [Citable(anchor: id, words: words)] + earlier.map { Citable(anchor: $0) }
  }

  /// The parts of the pages that list small things, by the folder of the first of those pages.
  var listedCitables: [String: [Citable]] {
    var lists: [String: [Citable]] = [:]
    func add(_ section: Section, _ anchors: [String]) { lists[section.rawValue + "/"] = anchors.map { Citable(anchor: $0) } }
    add(.faq, questions.values.flatMap { $0 }.map(\.id).sorted().map { "q\($0.id)" })
    add(.terms, Glossary.sorted(catalog).flatMap { [$0.id.id] + $0.common.aliases.map(\.value) })
    add(.impact, catalog.all(.statistic).filter { $0.common.status != .retired }.map(\.id.id))
    return lists
  }
}
