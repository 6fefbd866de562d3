import Foundation

/// Writes a synthetic catalog as a site for Hugo whose pages say what Cairn's pages say of the same catalog.
///
/// Whatever would cost Hugo time without showing anything is done here: links have their final addresses, references backward
/// are in the front matter of what they refer to, and lists end where Cairn's do. Titles are not copied, so that a renaming is
/// a change of one file for both.
struct HugoWriter {
  private typealias Facts = [(name: String, value: HugoFrontMatter.Value)]

  let catalog: SyntheticCatalog
  let folder: URL
  let notation: HugoFrontMatter.Notation
  let writes: HugoWrites
  private let more: HugoFileFacts
  private let references: BackwardReferences
  private let hours: [String: Int]

  /// How many of a kind a page names before the rest is only counted, as on Cairn's pages.
  private static let mostUsers = 24
  private static let mostShowing = 60
  private static let mostJudged = 100

  init(catalog: SyntheticCatalog, folder: URL, notation: HugoFrontMatter.Notation, writes: HugoWrites) {
    self.catalog = catalog
    self.folder = folder
    self.notation = notation
    self.writes = writes
    more = HugoFileFacts(catalog)
    references = BackwardReferences(catalog)
    hours = Dictionary(catalog.microcredentials.map { ($0.id, $0.hours) }) { first, _ in first }
  }

  func write() throws {
    try HugoSetup(catalog: catalog, writes: writes).write(to: SourceFolder(url: folder))
    let sections = CatalogSection.allCases.map { ($0.rawValue, $0.title) } + [("organizations", "Organizations")]
    for (path, title) in sections { try write("\(path)/_index", [("title", .text(title))]) }
    try write("organizations/district", [("title", .text("Synthetic District")), ("id", .text("district"))] + extra("district"))
    let titles = Dictionary(catalog.categories.map { ($0.id, $0.title) }) { first, _ in first }
    for it in catalog.competencies { try write(it.id, it.title, competency(it), "") }
    for it in catalog.rubrics { try write(it.id, it.title, rubric(it), "") }
    for it in catalog.microcredentials { try write(it.id, it.title, microCredential(it, titles[it.category] ?? it.category), it.body) }
    for it in catalog.roles { try write(it.id, it.title, role(it), it.body) }
    for it in catalog.programs { try write(it.id, it.title, program(it), it.body) }
    for it in catalog.pathways { try write(it.id, it.title, pathway(it), it.body) }
    for (index, it) in catalog.faq.enumerated() { try write(it.id, it.q, question(it, index), it.a, name: String(index + 1)) }
  }

  // MARK: - Forms

  private func competency(_ it: SyntheticCatalog.Named) -> Facts {
    let showing = references.showing[it.id] ?? []
    let credentials = showing.filter { CatalogSection(of: $0) == .microCredentials }
    return [
      ("summary", .text("can practice \(it.title.lowercased())")), ("count", .number(credentials.count)),
      ("credentials", .list(Array(credentials.prefix(Self.mostShowing)))),
      ("roles", .list(showing.filter { CatalogSection(of: $0) == .roles })),
    ]
  }

  private func rubric(_ it: SyntheticCatalog.Rubric) -> Facts {
    let judged = references.judged[it.id] ?? []
    let criteria: [Facts] = it.rubric.enumerated().map { index, criterion in
      [("id", .text("c\(index + 1)")), ("text", .text(criterion.criterion)), ("levels", .list(criterion.levels))]
    }
    return [
      ("summary", .text(it.summary)), ("scale", .list(["Beginning", "Developing", "Proficient", "Leading"])),
      ("pass", .text("Proficient")), ("count", .number(judged.count)), ("criteria", .tables(criteria)),
      ("judges", .tables(judged.prefix(Self.mostJudged).map { [("of", .text($0.microCredential)), ("index", .number($0.number))] })),
    ]
  }

  private func microCredential(_ it: SyntheticCatalog.MicroCredential, _ category: String) -> Facts {
    let requirements: [Facts] = it.requirements.map {
      [("title", .text($0.title)), ("prompt", .text($0.prompt)), ("words", .number($0.words)), ("rubric", .text($0.rubric))]
    }
    let counts: [Facts] = (references.asking[it.id] ?? []).map { [("role", .text($0.role)), ("words", .text($0.words))] }
    return [
      ("summary", .text(it.summary)), ("date", .date(it.date)), ("category", .text(category)), ("competencies", .list(it.competencies)),
      ("effort", effort(it.hours, of: 1)), ("prerequisites", .list(it.prerequisites)),
      ("programs", .list(references.programs[it.id] ?? [])), ("rubric", .text(it.rubric)), ("requirements", .tables(requirements)),
      ("counts", .tables(counts)),
    ]
  }

  private func role(_ it: SyntheticCatalog.Role) -> Facts {
    let named = BackwardReferences.unique(it.requires.filter { $0.n == nil }.flatMap(\.mcs))
    return [
      ("summary", .text(it.summary)), ("date", .date(it.date)), ("family", .text(it.category)), ("level", .text("Campus")),
      ("asks", .number(named.count)), ("effort", effort(named.compactMap { hours[$0] }.reduce(0, +), of: named.count)),
      ("competencies", .list(it.competencies)), ("qualifications", .list(it.qualifications)),
      ("requires", .tables(it.requires.map { [("choose", .number($0.n ?? 0)), ("of", .list($0.mcs))] })),
      ("next", .list(references.laterRoles[it.id] ?? [])), ("earlier", .list(references.earlierRoles[it.id] ?? [])),
    ]
  }

  private func effort(_ least: Int, of count: Int) -> HugoFrontMatter.Value {
    .table([("min", .number(least)), ("max", .number(least + 4 * count))])
  }

  private func program(_ it: SyntheticCatalog.Program) -> Facts {
    let milestones: [Facts] = it.milestones.map {
      [("title", .text($0.title)), ("week", .number(max($0.day / 7, 1))), ("credentials", .list($0.mcs))]
    }
    return [
      ("summary", .text(it.summary)), ("roles", .list(it.roles)),
      ("credentials", .list(BackwardReferences.unique(it.milestones.flatMap(\.mcs)))), ("milestones", .tables(milestones)),
    ]
  }

  private func pathway(_ it: SyntheticCatalog.Pathway) -> Facts { [("summary", .text(it.summary)), ("roles", .list(it.orderedRoles))] }

  private func question(_ it: SyntheticCatalog.Question, _ index: Int) -> Facts {
    let next: Facts = index + 1 < catalog.faq.count ? [("next", .text(catalog.faq[index + 1].id))] : []
    return [("summary", .text(it.q)), ("weight", .number(index + 1)), ("about", .list(it.links))] + next
  }

  /// What only other files than pages need.
  private func extra(_ id: String) -> Facts { writes == .files ? more.facts(id) : [] }

  private func users(of id: String) -> Facts {
    let users: [Facts] = references.users(of: id).map { section, ids in
      [
        ("title", .text(section.title)), ("section", .text(section.rawValue)), ("ids", .list(Array(ids.prefix(Self.mostUsers)))),
        ("more", .number(max(ids.count - Self.mostUsers, 0))),
      ]
    }
    return [("used_by", .tables(users))]
  }

  // MARK: - Files

  private func write(_ id: String, _ title: String, _ facts: Facts, _ body: String, name: String? = nil) throws {
    try write(
      "\(CatalogSection(of: id).rawValue)/\(name ?? id)", [("title", .text(title)), ("id", .text(id))] + facts + extra(id) + users(of: id),
      SourceText.linked(body, address))
  }

  private func write(_ path: String, _ facts: Facts, _ body: String = "") throws {
    try SourceFolder(url: folder).write("content/\(path).md", HugoFrontMatter(facts: facts).page(notation, body))
  }

  private func address(of id: String) -> String {
    let section = CatalogSection(of: id)
    // Questions have a number in their address, the one in their id.
    let name = section == .faq ? Int(id.dropFirst(3)).map { String($0) } ?? id : id
    return "/\(section.rawValue)/\(name)/"
  }
}
