import Catalog
import FrontMatter
import Mustache

/// A role card: what the role does, what it asks for, what it brings, where it leads.
struct RolePage: RelatedPage {
  static let template = "pages/role"

  let site: Site
  let head: Head
  let entity: Entity
  let role: Role
  let relations: Relations
  let stones: [EntityID]
  let incentives: Incentives
  let neighbours: Neighbours
  private let history: [RoleCard]
  private(set) var facts: [FactView] = []

  init(_ site: Site, _ entity: Entity, _ role: Role) {
    self.site = site
    self.entity = entity
    self.role = role
    var head = Head(site, entity)
    if let version = entity.id.version {
      let roles = LinkView(title: Section.roles.title, url: site.addresses.section("roles"))
      head = Head(
        site, title: "\(entity.title), \(version.long)", description: entity.common.summary, url: site.url(entity.id), section: .roles,
        crumbs: [roles] + site.links([EntityID(.role, entity.id.id)]))
      head.data = head.url + "index.json"
      head.preview = site.preview(entity)
    }
    self.head = head
    history = site.catalog.history(of: entity.id.id)
    relations = Relations(site, entity)
    stones = (role.requires?.named ?? []).map(site.catalog.current)
    incentives = Incentives(site, of: entity, role, stones)
    neighbours = Neighbours(site, entity, role)
    facts = RoleInBrief(site, entity, role, stones, incentives).facts
  }

  static let shape = Shape<RolePage>(
    "role page",
    relatedFields + [
      .text("title") { $0.entity.title }, .text("article") { Numerals.article($0.entity.title) },
      .html("summary") { $0.site.html($0.entity.common.summary) },
      .text("organization") { $0.site.organization(of: $0.entity)?.title }, .list("facts", of: FactView.self) { $0.facts },
      .flag("planned") { $0.entity.common.status == .planned }, .flag("retired") { $0.entity.common.status == .retired },
      .text("other_names") { $0.entity.common.alsoCalled.joined(separator: ", ") },
      .flag("has_other_names") { !$0.entity.common.alsoCalled.isEmpty }, .html("body") { $0.site.html($0.entity.body) },
      .list("responsibilities", of: TextView.self) { page in page.role.responsibilities.map { TextView(page.site.html($0)) } },
      .list("clauses", of: ClauseView.self) { $0.qualifications }, .html("disclaimer") { $0.disclaimer },
      .object("disclaimer_question", of: LinkView.self) { $0.disclaimerQuestion },
      .list("courses", of: LaidRow.self) { $0.courses }, .flag("laid") { $0.isLaid }, .html("mound") { $0.mound },
      .text("asks_caption") { $0.asksCaption }, .html("asks_words") { $0.asksWords },
      .flag("asks") { $0.role.requires != nil || !$0.role.recommends.isEmpty },
      .flag("has_courses") { !$0.stones.isEmpty }, .flag("has_facts") { !$0.facts.isEmpty },
      .flag("has_clauses") { !$0.role.qualifications.isEmpty },
      .flag("has_responsibilities") { !$0.role.responsibilities.isEmpty }, .flag("has_recommended") { !$0.role.recommends.isEmpty },
      .flag("has_competencies") { !$0.role.competencies.isEmpty }, .flag("has_questions") { !$0.role.questions.isEmpty },

      .list("recommended", of: LinkView.self) { LinkView.series($0.site.links($0.role.recommends)) },
      .list("incentives", of: Incentives.Line.self) { $0.incentives.lines }, .text("incentives_caption") { $0.incentivesCaption },
      .html("compensation") { $0.site.html($0.role.compensation) }, .list("competencies", of: CompetencyRow.self) { $0.competencies },
      .html("graph") { $0.neighbours.drawing }, .list("moves", of: LinkGroup.self) { $0.neighbours.moves },
      .flag("has_moves") { !$0.neighbours.moves.isEmpty }, .list("pathways", of: LinkView.self) { $0.pathways },
      .list("questions", of: LinkView.self) { $0.site.links($0.role.questions) },
      .list("versions", of: LinkView.self) { $0.versions }, .flag("has_versions") { $0.versions.count > 1 },
      .text("frozen") { $0.entity.id.version?.long }, .text("current_url") { $0.site.link(EntityID(.role, $0.entity.id.id))?.url },
      .object("since", of: CardSince.self) { CardSince($0.site, $0.entity, $0.history) }, .text("changes_url") { $0.changesURL },
      .text("plan_url") { $0.planURL },
      .text("colophon") { $0.colophon }, .text("permanent") { $0.permanentAddress },
      .list("contents", of: ContentsEntry.self) { $0.contents },
      .list("comparisons", of: LinkView.self) { LinkView.series($0.comparisons) }, .flag("has_comparisons") { !$0.comparisons.isEmpty },
      .text("posting_url") { $0.postingURL },
      .text("oembed") { EmbedPage.isOffered($0.entity) ? $0.head.url + "oembed.json" : nil }, .text("code") { $0.head.url + "qr.svg" },
      .text("requirements_url") { $0.isCurrent ? $0.site.addresses.requirements : nil },
      .text("embed_url") { EmbedPage.isOffered($0.entity) ? $0.site.addresses.embed($0.entity.id) : nil },
    ])

  private var isCurrent: Bool { entity.id.version == nil && entity.common.status == .active }

  /// Where postings quote it from; nil where there is nothing to quote.
  private var postingURL: String? {
    guard let card = RoleCard(entity), Posting(site, card).isWorthAPage else { return nil }
    return site.addresses.posting(entity.id)
  }

  /// The planner with this role at the top; nil for earlier versions, and where nothing is asked for.
  private var planURL: String? {
    entity.id.version == nil && role.requires != nil ? "\(CareerPlannerPage.address(site))?role=\(entity.id.id)" : nil
  }

  // MARK: - What it asks for

  private var qualifications: [ClauseView] {
    role.qualifications.enumerated().map { index, it in
      ClauseView(
        id: it.id, earlier: it.earlier, number: "Q\(index + 1)", text: site.html(it.text),
        tag: it.level == .required ? TagView(sign: "must", word: "Required") : TagView(sign: "prefer", word: "Preferred"),
        name: "qualification \(index + 1)")
    }
  }

  private var disclaimer: HTML? { site.configuration.disclaimer.map { site.html($0.text) } }

  private var disclaimerQuestion: LinkView? {
    site.configuration.disclaimer?.question.flatMap { id in
      site.catalog.entity(id).map { LinkView(title: "FAQ \($0.id.id)", url: site.url($0.id)) }
    }
  }

  /// The table is the cairn up to eight rows; beyond that a mound stands above a plain table.
  private var isLaid: Bool { stones.count <= 8 }

  private var courses: [LaidRow] { LaidRow.rows(site, stones, laid: isLaid) }

  private var mound: HTML? { isLaid ? nil : site.cairn(of: stones, width: 240) }

  private var asksCaption: String {
    let count = Numerals.capitalised(stones.count)
    guard let requires = role.requires else { return "" }
    if case .all = requires.form, requires.nodes.count == stones.count + 1 {
      return stones.count > 2 ? "\(count), in any order. The base is a good place to begin." : "\(count), in either order."
    }
    return stones.count == 1 ? "The one it names." : "The \(Numerals.words(stones.count)) it names."
  }

  /// The requirement in words, where it is more than a plain list of micro-credentials.
  private var asksWords: HTML? {
    guard let requires = role.requires else { return nil }
    if case .all = requires.form, requires.nodes.count == stones.count + 1 { return nil }
    if case .microCredential = requires.form { return nil }
    return site.html(site.catalog.words.sentence(requires))
  }

  private var competencies: [CompetencyRow] {
    role.competencies.compactMap { id in
      guard let entity = site.catalog.entity(id), case .competency(let it) = entity.content else { return nil }
      let shown = stones.filter { stone in
        guard let stone = site.catalog.entity(stone), case .microCredential(let credential) = stone.content else { return false }
        return credential.competencies.contains { site.catalog.current($0) == entity.id }
      }
      return CompetencyRow(
        title: entity.title, url: site.url(entity.id), statement: site.html(it.statement), shownBy: LinkView.series(site.links(shown)))
    }
  }

  // MARK: - What it brings, where it leads

  private var incentivesCaption: String {
    let count = stones.count == 1 ? "For the one" : "For all \(Numerals.words(stones.count))"
    return count + ", in eligible roles" + (site.configuration.schoolYear.map { ", school year \($0.long)" } ?? "")
  }

  private var comparisons: [LinkView] { Comparisons.links(site, entity, neighbours) }

  private var pathways: [LinkView] {
    site.catalog.uses(of: EntityID(.role, entity.id.id)).filter { $0.id.kind == .pathway }.map {
      LinkView(title: $0.title, url: site.url($0.id))
    }
  }

  private var versions: [LinkView] {
    LinkView.series(
      history.map { card in
        var link = site.link(card)
        link.note = link.note.map { "(\($0))" }
        return link
      })
  }

  private var changesURL: String? { history.count > 1 ? site.addresses.changes(entity.id) : nil }

  private var permanentAddress: String {
    let address = RoleCard(entity).map { Posting(site, $0).address } ?? head.canonical
    return address.replacing("https://", with: "")
  }

  private var colophon: String {
    var words = "\(entity.title), role card"
    if let year = role.schoolYear { words += " version \(year.long)" }
    if let updated = entity.common.updated { words += " of \(updated.long)" }
    return words + "."
  }

  private var contents: [ContentsEntry] {
    var entries: [ContentsEntry] = []
    func add(_ id: String, _ title: String, _ condition: Bool) { if condition { entries.append(ContentsEntry(id: id, title: title)) } }
    add("does", "What \(Numerals.article(entity.title)) \(entity.title) does", !role.responsibilities.isEmpty)
    add("qualifications", "Qualifications", !role.qualifications.isEmpty)
    add("asks", "Micro-credentials", role.requires != nil || !role.recommends.isEmpty)
    add("competencies", "Competencies", !role.competencies.isEmpty)
    add("brings", "What it brings", entity.common.status != .planned)
    add("paths", "Where it leads", !neighbours.moves.isEmpty)
    add("questions", "Questions", !role.questions.isEmpty)
    add("used", "Used by", true)
    return entries
  }
}
