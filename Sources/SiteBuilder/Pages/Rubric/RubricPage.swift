import Catalog
import Mustache

/// A shared rubric: its criteria at every level, and which requirements it judges.
struct RubricPage: RelatedPage {
  static let template = "pages/rubric"

  let site: Site
  let head: Head
  let entity: Entity
  let rubric: Rubric
  let relations: Relations
  let judged: [JudgedRow]

  init(_ site: Site, _ entity: Entity, _ rubric: Rubric) {
    self.site = site
    self.entity = entity
    self.rubric = rubric
    head = Head(site, entity)
    relations = Relations(site, entity)
    judged = JudgedRow.all(site, entity)
  }

  /// Longer lists would be a second index.
  private static let mostRows = 100

  static let shape = Shape<RubricPage>(
    "rubric page",
    relatedFields + [
      .text("title") { $0.entity.title }, .html("summary") { $0.site.html($0.entity.common.summary) },
      .flag("planned") { $0.entity.common.status == .planned }, .flag("retired") { $0.entity.common.status == .retired },
      .list("facts", of: FactView.self) { $0.facts }, .object("table", of: RubricTable.self) { $0.table },
      .list("judged", of: JudgedRow.self) { Array($0.judged.prefix(mostRows)) }, .flag("is_judging") { !$0.judged.isEmpty },
      .text("judged_caption") { $0.judgedCaption },
      .html("body") { $0.site.html($0.entity.body) },
    ])

  private var facts: [FactView] {
    [
      FactView("Criteria", String(rubric.criteria.count), mark: site.mark("criteria", of: entity)),
      FactView("Levels", rubric.scale.joined(separator: ", "), mark: site.mark("scale", of: entity)),
      FactView("Passes at", rubric.scale[rubric.pass], mark: site.mark("pass", of: entity), note: "in every criterion"),
      FactView("Judges", Numerals.count(judged.count, "requirement")),
    ]
  }

  private var table: RubricTable {
    RubricTable(
      site, rubric, criteria: rubric.criteria, id: "table", caption: HTML(escaping: rubric.passRule) + site.mark("pass", of: entity))
  }

  private var judgedCaption: String {
    let all = Numerals.count(judged.count, "requirement")
    return judged.count > Self.mostRows ? "The first \(Self.mostRows) of \(all)." : "\(all)."
  }
}

/// A requirement that a shared rubric judges.
struct JudgedRow: View {
  var credential: LinkView
  var number: Int
  var title: String
  var url: String

  /// In the order of the micro-credentials' ids.
  static func all(_ site: Site, _ rubric: Entity) -> [JudgedRow] {
    site.catalog.uses(of: rubric.id).flatMap { entity -> [JudgedRow] in
      guard case .microCredential(let it) = entity.content else { return [] }
      let whole = if case .shared(let id) = it.rubric { site.catalog.current(id) == rubric.id } else { false }
      let link = LinkView(title: entity.title, url: site.url(entity.id))
      return it.parts.enumerated().compactMap { index, part in
        let judges = part.rubric.map { site.catalog.current($0) == rubric.id } ?? whole
        return judges ? JudgedRow(credential: link, number: index + 1, title: part.title, url: "\(link.url)#\(part.id)") : nil
      }
    }
  }

  static let shape = Shape<JudgedRow>(
    "judged requirement",
    [
      .object("credential", of: LinkView.self) { $0.credential }, .number("number") { $0.number }, .text("title") { $0.title },
      .text("url") { $0.url },
    ])
}
