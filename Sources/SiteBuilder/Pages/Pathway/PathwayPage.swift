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
  let map: RoleMap
  let graph: RoleGraph

  init(_ site: Site, _ entity: Entity, _ pathway: Pathway) {
    self.site = site
    self.entity = entity
    self.pathway = pathway
    head = Head(site, entity)
    relations = Relations(site, entity)
    let map = RoleMap(site, pathway)
    let drawn = map.drawn
    let entry = map.entry.map(site.catalog.title).joined(separator: ", ")
    let label = "\(Numerals.capitalised(drawn.count)) roles" + (entry.isEmpty ? "" : ", beginning with \(entry)") + ". The list follows."
    graph = RoleGraph(site, roles: drawn, moves: map.moves, scale: .map, label: label).reduced
    self.map = map
  }

  static let shape = Shape<PathwayPage>(
    "pathway page",
    relatedFields + [
      .text("title") { $0.entity.title }, .html("summary") { $0.site.html($0.entity.common.summary) },
      .text("organization") { $0.site.organization(of: $0.entity)?.title }, .list("facts", of: FactView.self) { $0.facts },
      .flag("planned") { $0.entity.common.status == .planned }, .flag("retired") { $0.entity.common.status == .retired },
      .object("map", of: MapDrawing.self) { MapDrawing($0.graph, $0.map, url: $0.head.url) },
      .object("finder", of: WayFinder.self) { $0.map.finder }, .text("career_map") { $0.site.careerMap },
      .html("edges_mark") { $0.site.mark("edges", of: $0.entity) },
      .list("steps", of: PathwayStep.self) { PathwaySteps($0.site, $0.map).roots },
      .html("in_words") { $0.site.html($0.pathway.inWords) }, .html("body") { $0.site.html($0.entity.body) },
      .text("other_names") { $0.entity.common.alsoCalled.joined(separator: ", ") },
      .flag("has_other_names") { !$0.entity.common.alsoCalled.isEmpty },
    ])

  private var facts: [FactView] {
    var facts = [FactView("Roles", String(map.roles.count), mark: site.mark("roles", of: entity))]
    if map.decided > 0 { facts.append(FactView("Stay in the classroom", "\(map.staying) of \(map.roles.count)")) }
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
