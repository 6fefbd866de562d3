import Catalog
import Mustache

/// A designation, certification or stack: what it needs, what it grants, who adds to it.
struct RecognitionPage: RelatedPage {
  static let template = "pages/recognition"

  let site: Site
  let head: Head
  let entity: Entity
  let recognition: Recognition
  let relations: Relations
  let summary: RequirementSummary
  let clauses: [ClauseView]
  let pools: [PoolView]
  /// Roles that ask for it, and those one comes nearer to.
  let roles: [RelationView]

  init(_ site: Site, _ entity: Entity, _ recognition: Recognition) {
    self.site = site
    self.entity = entity
    self.recognition = recognition
    head = Head(site, entity)
    relations = Relations(site, entity)
    summary = RequirementSummary(recognition.requires, site)
    let uses = RoleUses(site, entity)
    roles = [
      RelationView("By name", links: uses.asking), RelationView("Through another recognition", links: uses.throughRecognitions),
    ].compactMap { $0 }
    let clauses = recognition.requires.map { RequirementClauses(site: site, requirement: $0) }
    self.clauses = clauses?.clauses ?? []
    pools =
      clauses?.parts.enumerated().flatMap { index, part in
        part.nodes.compactMap { node in
          if case .choose(_, let pool, _) = node.form { PoolView(pool, clause: "N\(index + 1)", site: site) } else { nil }
        }
      } ?? []
  }

  static let shape = Shape<RecognitionPage>(
    "recognition page",
    relatedFields + [
      .text("title") { $0.entity.title }, .html("summary") { $0.site.html($0.entity.common.summary) },
      .text("kind") { $0.recognition.form.words },
      .text("organization") { $0.site.organization(of: $0.entity)?.title }, .list("facts", of: FactView.self) { $0.facts },
      .flag("planned") { $0.entity.common.status == .planned }, .flag("retired") { $0.entity.common.status == .retired },
      .html("body") { $0.site.html($0.entity.body) },
      .list("clauses", of: ClauseView.self) { $0.clauses }, .flag("has_clauses") { !$0.clauses.isEmpty },
      .html("requires_mark") { $0.site.mark("requires", of: $0.entity) },
      .html("cairn") { $0.cairn }, .flag("annotated") { $0.summary.hasBase }, .text("open_count") { Numerals.words($0.summary.open) },
      .text("base_title") { $0.summary.named.first.map($0.site.catalog.title) },
      .text("caption") { $0.caption }, .html("stack") { $0.stack }, .text("url") { $0.head.url },
      .list("pools", of: PoolView.self) { $0.pools }, .flag("has_pools") { !$0.pools.isEmpty },
      .list("grants", of: TextView.self) { page in page.recognition.grants.map { TextView(page.site.html($0)) } },
      .flag("has_grants") { !$0.recognition.grants.isEmpty }, .html("compensation") { $0.site.html($0.recognition.compensation) },
      .list("responsibilities", of: TextView.self) { page in page.recognition.responsibilities.map { TextView(page.site.html($0)) } },
      .flag("has_responsibilities") { !$0.recognition.responsibilities.isEmpty },
      .list("additions", of: AdditionView.self) { $0.additions }, .flag("has_additions") { !$0.recognition.additions.isEmpty },
      .text("clause_range") { $0.clauseRange }, .text("minimum_by") { $0.site.organization(of: $0.entity)?.title },
      .list("roles", of: RelationView.self) { $0.roles }, .flag("has_roles") { !$0.roles.isEmpty },
      .list("reports", of: ReportView.self) { $0.reports }, .flag("has_reports") { !$0.recognition.reports.isEmpty },
      .text("other_names") { $0.entity.common.alsoCalled.joined(separator: ", ") },
      .flag("has_other_names") { !$0.entity.common.alsoCalled.isEmpty }, .list("contents", of: ContentsEntry.self) { $0.contents },
    ])

  // MARK: - Head

  private var facts: [FactView] {
    var facts: [FactView] = []
    if summary.total > 0 {
      let count = summary.poolWords.map { "\(summary.total) of \($0)" } ?? Numerals.count(summary.total, "micro-credential")
      facts.append(FactView("Needs", count, mark: site.mark("requires", of: entity), note: summary.words))
    }
    if !summary.others.isEmpty { facts.append(FactView("Asks beside them", summary.others.joined(separator: ", "))) }
    if let jurisdiction = recognition.jurisdiction { facts.append(FactView("Valid in", site.html(jurisdiction))) }
    facts.append(FactView("Valid for", recognition.validYears.map { Numerals.count($0, "year") } ?? "No end stated"))
    facts.append(FactView("Compensation", compensationFact))
    return facts
  }

  /// In the strip only where it is short; the section has it all.
  private var compensationFact: HTML {
    guard let text = recognition.compensation else { return HTML("Not published") }
    return text.plain.count <= 60 ? site.html(text) : HTML("<a href=\"#grants\">See what it grants</a>")
  }

  // MARK: - Sections

  private var cairn: HTML? {
    let label = "Cairn of \(summary.total): \(caption)"
    return site.cairn(recognition.requires, width: summary.hasBase ? 340 : 240, label: label, allSolid: false)
  }

  private var caption: String {
    if summary.hasBase { return "The base is the one that is named. Each open place takes any stone of the list." }
    if summary.open == 0 { return "Each stone is a micro-credential that is named below." }
    return "Solid stones are named below. Each open place is for one you choose."
  }

  private var stack: HTML? { StackGraph(site, entity, recognition).map { GraphDrawing.html($0.diagram) } }

  /// "N1 to N5"
  private var clauseRange: String {
    clauses.count == 1 ? "N1" : "N1 to N\(clauses.count)"
  }

  private var additions: [AdditionView] {
    recognition.additions.map {
      AdditionView(title: site.catalog.title($0.organization), url: site.url($0.organization), text: site.html($0.text))
    }
  }

  private var reports: [ReportView] { recognition.reports.map { ReportView(text: site.html($0.text), by: $0.by) } }

  private var contents: [ContentsEntry] {
    var entries: [ContentsEntry] = []
    func add(_ id: String, _ title: String, _ condition: Bool) { if condition { entries.append(ContentsEntry(id: id, title: title)) } }
    add("needs", "What it needs", true)
    add("grants", "What it grants", true)
    add("responsibilities", "What it asks of holders", !recognition.responsibilities.isEmpty)
    add("additions", "State and districts", !recognition.additions.isEmpty)
    add("list", "What to choose from", !pools.isEmpty)
    add("roles", "Roles that ask for it", !roles.isEmpty)
    add("about", "About this recognition", !entity.body.isEmpty)
    entries += entity.body.prose.headings.filter { $0.level == 2 }.map { ContentsEntry(id: $0.id, title: $0.text) }
    add("said", "What people reported", !recognition.reports.isEmpty)
    add("source", "Who says so", !relations.sources.isEmpty)
    add("used", "Used by", true)
    return entries
  }
}

extension Recognition.Form {
  var words: String {
    switch self {
    case .designation: "Designation"
    case .certification: "Certification"
    case .stack: "Stack"
    }
  }
}
