import Catalog
import Mustache

/// A program: what is in it, by when, who may join and stay.
struct ProgramPage: RelatedPage {
  static let template = "pages/program"

  let site: Site
  let head: Head
  let entity: Entity
  let program: Program
  let relations: Relations
  let list: [EntityID]

  init(_ site: Site, _ entity: Entity, _ program: Program) {
    self.site = site
    self.entity = entity
    self.program = program
    head = Head(site, entity)
    relations = Relations(site, entity)
    list = site.catalog.microCredentials(of: entity.id)
  }

  static let shape = Shape<ProgramPage>(
    "program page",
    relatedFields + [
      .text("title") { $0.entity.title }, .html("summary") { $0.site.html($0.entity.common.summary) },
      .text("organization") { $0.site.organization(of: $0.entity)?.title }, .list("facts", of: FactView.self) { $0.facts },
      .flag("planned") { $0.entity.common.status == .planned }, .flag("retired") { $0.entity.common.status == .retired },
      .flag("pending") { $0.program.accounts == .pending }, .html("body") { $0.site.html($0.entity.body) },
      .list("courses", of: LaidRow.self) { $0.size == .table ? LaidRow.rows($0.site, $0.list, laid: true) : [] },
      .flag("is_table") { $0.size == .table }, .flag("is_skills") { $0.size == .skills }, .flag("is_elsewhere") { $0.size == .elsewhere },
      .list("skills", of: SkillRow.self) { $0.size == .skills ? SkillRow.list($0.list, $0.site) : [] },
      .html("mound") { $0.size == .table ? nil : $0.site.cairn(of: $0.list, width: 240) }, .text("count") { String($0.list.count) },
      .text("index_url") { $0.site.addresses.section(Section.microCredentials.rawValue) },
      .html("list_caption") { $0.listCaption }, .html("requires_words") { $0.requiresWords },
      .text("warning_title") { $0.sizeNote?.title }, .html("warning") { $0.sizeNote?.text },
      .list("milestones", of: MilestoneRow.self) { $0.milestones }, .flag("has_milestones") { !$0.program.milestones.isEmpty },
      .html("milestones_mark") { $0.site.mark("milestones", of: $0.entity) },
      .html("access") { $0.site.html($0.program.access) }, .html("retention") { $0.site.html($0.program.retention) },
      .html("facilitator") { $0.site.html($0.program.facilitator) },
      .list("roles", of: LinkView.self) { LinkView.series($0.site.links($0.program.roles)) },
      .flag("has_roles") { !$0.program.roles.isEmpty },
      .text("other_names") { $0.entity.common.alsoCalled.joined(separator: ", ") },
      .flag("has_other_names") { !$0.entity.common.alsoCalled.isEmpty }, .list("contents", of: ContentsEntry.self) { $0.contents },
    ])

  // MARK: - Head

  private var facts: [FactView] {
    let mark = site.mark("micro_credentials", of: entity)
    var facts = [FactView("Micro-credentials", program.declaredSize?.words ?? String(list.count), mark: mark, note: listedNote)]
    if size != .elsewhere, let effort = site.effort(list) {
      let weeks = site.weeks(list).map { "\($0.display) weeks each, at your pace" }
      if size == .table { facts.append(FactView("Effort", "\(effort.display) hours", note: weeks)) }
    }
    if program.roles.count == 1, let role = site.link(program.roles[0]) {
      facts.append(FactView("For", HTML(escaping: role.title)))
    } else if program.roles.count > 1 {
      facts.append(FactView("For", Numerals.count(program.roles.count, "role")))
    }
    if let accounts = program.accounts {
      facts.append(FactView("Accounts", accounts == .open ? "Open" : "Pending", mark: self.site.mark("accounts", of: entity)))
    }
    if let year = program.schoolYear { facts.append(FactView("School year", HTML(escaping: year.long))) }
    return facts
  }

  private var listedNote: String? {
    program.declaredSize.map { $0.count.value == list.count ? nil : "\(list.count) listed here" } ?? nil
  }

  // MARK: - List

  private enum Size { case table, skills, elsewhere }

  /// A few are a table that is a cairn; many are sorted by skill; too many have the index.
  private var size: Size {
    list.count <= 8 ? .table : list.count <= SkillRow.most ? .skills : .elsewhere
  }

  private var sizeNote: DeclaredSizeNote? { DeclaredSizeNote(program, entity, listed: list.count, site) }

  private var listCaption: HTML {
    let words =
      size == .table ? (list.count == 1 ? "One." : "\(Numerals.capitalised(list.count)), in any order.") : "\(list.count), by skill."
    return HTML(bytes: HTML(escaping: words).bytes + (site.mark("micro_credentials", of: entity)?.bytes ?? []))
  }

  /// Where the program asks for something else than all of its list.
  private var requiresWords: HTML? {
    program.requires.map { site.html(site.catalog.words.sentence($0)) }
  }

  private var milestones: [MilestoneRow] { program.milestones.map { MilestoneRow($0, site) } }

  private var contents: [ContentsEntry] {
    var entries: [ContentsEntry] = []
    func add(_ id: String, _ title: String, _ condition: Bool) { if condition { entries.append(ContentsEntry(id: id, title: title)) } }
    add("overview", "Overview", !entity.body.isEmpty)
    add("list", "Micro-credentials", true)
    add("milestones", "Milestones", !program.milestones.isEmpty)
    add("join", "Joining and staying", true)
    add("source", "Who says so", !relations.sources.isEmpty)
    add("used", "Used by", true)
    return entries
  }
}

/// A step of a program. Milestones are suggestions.
struct MilestoneRow: View {
  /// "Week 2" or "5 August 2019"
  var when: String
  /// The day for machines, where it is one.
  var iso: String?
  var label: HTML
  var links: [LinkView]

  init(_ milestone: Program.Milestone, _ site: Site) {
    when = milestone.week.map { "Week \($0)" } ?? milestone.date?.long ?? ""
    iso = milestone.date?.description
    label = site.html(milestone.label)
    links = LinkView.series(site.links(milestone.microCredentials))
  }

  static let shape = Shape<MilestoneRow>(
    "milestone",
    [
      .text("when") { $0.when }, .text("iso") { $0.iso }, .html("label") { $0.label },
      .list("links", of: LinkView.self) { $0.links }, .flag("has_links") { !$0.links.isEmpty },
    ])
}
