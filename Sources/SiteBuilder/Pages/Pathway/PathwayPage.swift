import Catalog
import Mustache

/// Where one can go from here: roles and the moves between them, drawn, as a list, and in words.
struct PathwayPage: RelatedPage {
  static let template = "pages/pathway"

  let site: Site
  let head: Head
  let entity: Entity
  let pathway: Pathway
  let relations: Relations
  let map: PathwayMap
  let graph: RoleGraph

  init(_ site: Site, _ entity: Entity, _ pathway: Pathway) {
    self.site = site
    self.entity = entity
    self.pathway = pathway
    head = Head(site, entity)
    relations = Relations(site, entity)
    let map = PathwayMap(site, pathway)
    let drawn = map.drawn
    let entry = map.entry.map(site.catalog.title).joined(separator: ", ")
    let label = "\(Numerals.capitalised(drawn.count)) roles" + (entry.isEmpty ? "" : ", beginning with \(entry)") + ". The list follows."
    graph = RoleGraph(site, roles: drawn, moves: map.moves, scale: .map, label: label)
    self.map = map
  }

  static let shape = Shape<PathwayPage>(
    "pathway page",
    relatedFields + [
      .text("title") { $0.entity.title }, .html("summary") { $0.site.html($0.entity.common.summary) },
      .text("organization") { $0.site.organization(of: $0.entity)?.title }, .list("facts", of: FactView.self) { $0.facts },
      .flag("planned") { $0.entity.common.status == .planned }, .flag("retired") { $0.entity.common.status == .retired },
      .html("graph") { $0.graph.nodes.isEmpty ? nil : GraphDrawing.html($0.graph) },
      .flag("is_part") { $0.graph.nodes.count < $0.map.roles.count },
      .flag("has_promotion") { $0.graph.hasPromotion }, .flag("has_lateral") { $0.graph.hasLateral },
      .flag("has_blaze") { $0.graph.hasBlaze }, .flag("has_entry") { $0.map.hasEntryMoves },
      .html("edges_mark") { $0.site.mark("edges", of: $0.entity) },
      .list("steps", of: PathwayStep.self) { PathwaySteps($0.site, $0.map).roots },
      .html("in_words") { $0.site.html($0.pathway.inWords) }, .html("body") { $0.site.html($0.entity.body) },
      .text("other_names") { $0.entity.common.alsoCalled.joined(separator: ", ") },
      .flag("has_other_names") { !$0.entity.common.alsoCalled.isEmpty },
    ])

  private var facts: [FactView] {
    var facts = [FactView("Roles", String(map.roles.count), mark: site.mark("roles", of: entity))]
    let staying = map.stays.values.filter { $0 }.count
    if !map.stays.isEmpty { facts.append(FactView("Stay in the classroom", "\(staying) of \(map.roles.count)")) }
    if !map.entry.isEmpty {
      let links = map.entry.compactMap(site.link).map { "<a href=\"\(HTML(escaping: $0.url).text)\">\(HTML(escaping: $0.title).text)</a>" }
      facts.append(FactView("Enter as", HTML(links.joined(separator: ", "))))
    }
    if let year = pathway.schoolYear {
      var note: HTML?
      if let mark = site.mark("edges", of: entity) { note = HTML("Moves shown are assumptions ").adding(mark) }
      facts.append(FactView("Version", HTML(escaping: year.long), note: note))
    }
    return facts
  }
}
