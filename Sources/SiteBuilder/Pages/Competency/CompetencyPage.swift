import Catalog
import Mustache

/// A competency: what it is at each level, what shows it, which roles ask for it.
struct CompetencyPage: RelatedPage {
  static let template = "pages/competency"

  let site: Site
  let head: Head
  let entity: Entity
  let competency: Competency
  let relations: Relations
  let uses: CompetencyUses

  /// More are a matter for the index.
  private static let mostRows = 60

  init(_ site: Site, _ entity: Entity, _ competency: Competency) {
    self.site = site
    self.entity = entity
    self.competency = competency
    var head = Head(site, entity)
    if head.description.isEmpty { head.description = Self.sentence(competency.statement.plain).replacing("†", with: "") }
    self.head = head
    relations = Relations(site, entity)
    uses = CompetencyUses(site, entity)
  }

  static let shape = Shape<CompetencyPage>(
    "competency page",
    relatedFields + [
      .text("title") { $0.entity.title }, .html("summary") { $0.summary }, .html("statement") { $0.statement },
      .flag("planned") { $0.entity.common.status == .planned }, .flag("retired") { $0.entity.common.status == .retired },
      .list("facts", of: FactView.self) { $0.facts }, .html("levels_mark") { $0.site.mark("levels", of: $0.entity) },
      .list("levels", of: CompetencyLevel.self) { page in
        page.competency.levels.enumerated().map { index, level in
          CompetencyLevel(id: CompetencyLevel.anchor(index), name: level.name, text: page.site.html(level.text))
        }
      },
      .flag("has_levels") { !$0.competency.levels.isEmpty },
      .list("rows", of: MicroCredentialRow.self) { $0.rows }, .flag("has_rows") { !$0.uses.credentials.isEmpty },
      .text("rows_more") { $0.rowsMore }, .text("credentials_url") { $0.site.addresses.section("micro-credentials") },
      .list("roles", of: LinkView.self) { page in page.site.links(page.uses.roles.map(\.id)) },
      .flag("has_roles") { !$0.uses.roles.isEmpty },
      .list("elsewhere", of: RelationView.self) { $0.elsewhere }, .flag("has_elsewhere") { !$0.elsewhere.isEmpty },
      .html("body") { $0.site.html($0.entity.body) },
    ])

  private var statement: HTML {
    var html = site.html(competency.statement)
    if let first = html.bytes.first, (0x61...0x7a).contains(first) { html.bytes[0] = first - 0x20 }
    if html.bytes.last != UInt8(ascii: ".") { html.bytes.append(UInt8(ascii: ".")) }
    return html + site.mark("statement", of: entity)
  }

  private var summary: HTML? { entity.common.summary.isEmpty ? nil : site.html(entity.common.summary) }

  private var facts: [FactView] {
    var facts: [FactView] = []
    if let category = competency.category { facts.append(FactView("Category", category, mark: site.mark("category", of: entity))) }
    if let form = competency.form {
      facts.append(FactView("Kind", form == .skill ? "A skill" : "Knowledge", mark: site.mark("type", of: entity)))
    }
    facts.append(FactView("Shown by", Numerals.count(uses.credentials.count, "micro-credential")))
    facts.append(FactView("Asked for by", Numerals.count(uses.roles.count, "role")))
    return facts
  }

  private var rows: [MicroCredentialRow] {
    uses.credentials.prefix(Self.mostRows).compactMap { MicroCredentialRow(site, $0, below: entity.id) }
  }

  private var rowsMore: String? {
    let more = uses.credentials.count - Self.mostRows
    return more > 0 ? "and \(Numerals.count(more, "other"))" : nil
  }

  /// The same competency in public classifications.
  private var elsewhere: [RelationView] {
    let codes = competency.alignment
    return [("O*NET", codes.onet), ("ESCO", codes.esco), ("ISCED-F", codes.isced)].compactMap { label, code in
      RelationView(label, code.map { HTML(escaping: $0) })
    }
  }

  static func sentence(_ statement: String) -> String {
    statement.prefix(1).uppercased() + statement.dropFirst() + (statement.hasSuffix(".") ? "" : ".")
  }
}

/// A level of a competency and what it looks like.
struct CompetencyLevel: View {
  var id: String
  var name: String
  var text: HTML

  /// - Parameter index: counted from 0.
  static func anchor(_ index: Int) -> String { "level-\(index + 1)" }

  static let shape = Shape<CompetencyLevel>("level", [.text("id") { $0.id }, .text("name") { $0.name }, .html("text") { $0.text }])
}
