import Catalog
import Mustache

/// Who somebody is, what is known of them and since when, and what they answer for.
struct OrganizationPage: EntityPage {
  static let template = "pages/organization"

  let site: Site
  let head: Head
  let entity: Entity
  let organization: Organization
  let relations: Relations
  let answers: [AnswersFor]
  let issuer: IssuerView?

  init(_ site: Site, _ entity: Entity, _ organization: Organization) {
    self.site = site
    self.entity = entity
    self.organization = organization
    head = Head(site, entity)
    relations = Relations(site, entity)
    answers = AnswersFor.all(site, entity.id)
    issuer = IssuerView(site, entity.id)
  }

  static let shape = Shape<OrganizationPage>(
    "organization page",
    entityFields + [
      .text("kind") { $0.organization.form?.words ?? "Organization" }, .list("strip", of: FactView.self) { $0.strip },
      .flag("has_strip") { !$0.strip.isEmpty }, .list("figures", of: DatedFact.self) { $0.figures },
      .flag("has_figures") { !$0.figures.isEmpty }, .flag("figures_differ") { $0.figuresDiffer },
      .html("figures_mark") { $0.site.mark("facts", of: $0.entity) },
      .list("contacts", of: ContactView.self) { $0.organization.contacts.map(ContactView.init) },
      .flag("has_contacts") { !$0.organization.contacts.isEmpty }, .html("contacts_mark") { $0.site.mark("contacts", of: $0.entity) },
      .list("parts", of: LinkView.self) { $0.parts }, .flag("has_parts") { !$0.parts.isEmpty },
      .list("answers", of: AnswersFor.self) { $0.answers }, .flag("has_answers") { !$0.answers.isEmpty },
      .object("issuer", of: IssuerView.self) { $0.issuer },
      .list("contents", of: ContentsEntry.self) { $0.contents },
    ])

  private var strip: [FactView] {
    var facts: [FactView] = []
    if let parent = organization.parent.flatMap(site.link) {
      facts.append(
        FactView("Part of", HTML("<a href=\"" + HTML(escaping: parent.url).text + "\">" + HTML(escaping: parent.title).text + "</a>")))
    }
    return facts
      + answers.prefix(5 - facts.count).map { FactView($0.title, "\($0.count)", note: $0.planned > 0 ? "and \($0.planned) planned" : nil) }
  }

  private var figures: [DatedFact] { organization.facts.map(DatedFact.init) }

  /// Whether two dated figures of one thing stand side by side.
  private var figuresDiffer: Bool { Set(organization.facts.map(\.label)).count < organization.facts.count }

  private var parts: [LinkView] {
    site.catalog.all(.organization).compactMap { other in
      guard case .organization(let it) = other.content, it.parent.map(site.catalog.current) == entity.id else { return nil }
      return site.link(other.id)
    }
  }

  private var contents: [ContentsEntry] {
    var entries: [ContentsEntry] = []
    func add(_ id: String, _ title: String, _ condition: Bool) { if condition { entries.append(ContentsEntry(id: id, title: title)) } }
    add("facts", "Facts with their dates", !figures.isEmpty)
    add("answers", "What it answers for", !answers.isEmpty)
    add("parts", "Its parts", !parts.isEmpty)
    add("badges", "The badges it awards", issuer != nil)
    add("contacts", "Contacts", true)
    add("source", "Who says so", !relations.sources.isEmpty)
    add("used", "Used by", true)
    return entries
  }
}
