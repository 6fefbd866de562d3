import Catalog
import Mustache

/// The tables by which a micro-credential is judged, in the order of its requirements.
struct Judging: Sendable {
  private(set) var tables: [RubricTable] = []
  /// For each requirement, where its criteria stand on the page.
  private(set) var links: [[LinkView]]
  /// Each rule once: nearly always one.
  private(set) var passRules: [String] = []

  private let site: Site
  private let parts: [MicroCredential.Part]

  init(_ site: Site, _ credential: MicroCredential) {
    self.site = site
    parts = credential.parts
    links = Array(repeating: [], count: credential.parts.count)
    if case .own(let rubric) = credential.rubric {
      let whole = rubric.criteria.filter { $0.part == nil }
      if !whole.isEmpty { add(own: rubric, whole, to: Array(parts.indices), id: "rubric-all") }
    }
    var shared: Set<EntityID> = []
    for index in parts.indices {
      if case .own(let rubric) = credential.rubric {
        let own = rubric.criteria.filter { $0.part == index + 1 }
        if !own.isEmpty { add(own: rubric, own, to: [index], id: "rubric-\(index + 1)") }
      }
      guard let id = rubric(of: index, credential), shared.insert(id).inserted else { continue }
      add(shared: id, to: parts.indices.filter { rubric(of: $0, credential) == id })
    }
  }

  /// The shared rubric of a requirement: its own, else that of the whole micro-credential.
  private func rubric(of index: Int, _ credential: MicroCredential) -> EntityID? {
    if let id = parts[index].rubric { return site.catalog.current(id) }
    if case .shared(let id) = credential.rubric { return site.catalog.current(id) }
    return nil
  }

  private mutating func add(own rubric: Rubric, _ criteria: [Rubric.Criterion], to indices: [Int], id: String) {
    let title = criteria.map(\.text.plain).joined(separator: ", ")
    add(rubric, criteria, to: indices, LinkView(title: title, url: "#\(id)"), id, HTML(escaping: capitalised(words(indices))))
  }

  private mutating func add(shared id: EntityID, to indices: [Int]) {
    guard let entity = site.catalog.entity(id), case .rubric(let rubric) = entity.content else { return }
    let anchor = "rubric-\(id.id)"
    let link = HTML("<a href=\"") + HTML(escaping: site.url(id)) + HTML("\">") + HTML(escaping: entity.title) + HTML("</a>")
    let caption =
      HTML(escaping: capitalised(words(indices)) + ": the shared rubric ") + link
      + HTML(escaping: ", which shows all its levels")
    add(rubric, rubric.criteria, to: indices, LinkView(title: entity.title, url: "#\(anchor)"), anchor, caption, passOnly: true)
  }

  private mutating func add(
    _ rubric: Rubric, _ criteria: [Rubric.Criterion], to indices: [Int], _ link: LinkView, _ id: String, _ caption: HTML,
    passOnly: Bool = false
  ) {
    if !passRules.contains(rubric.passRule) { passRules.append(rubric.passRule) }
    for index in indices { links[index].append(link) }
    tables.append(RubricTable(site, rubric, criteria: criteria, id: id, caption: caption, passOnly: passOnly))
  }

  /// "requirement 4, Lead two conversations", "requirements 1 and 3", "all requirements"
  private func words(_ indices: [Int]) -> String {
    if indices.count == 1 { return "requirement \(indices[0] + 1), \(parts[indices[0]].title)" }
    if indices.count == parts.count { return "all requirements" }
    return "requirements \(Numerals.series(indices.map { String($0 + 1) }))"
  }

  private func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
