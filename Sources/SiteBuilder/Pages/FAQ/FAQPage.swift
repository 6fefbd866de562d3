import Catalog
import Mustache

/// One question with its whole answer.
struct FAQPage: EntityPage {
  static let template = "pages/question"

  let site: Site
  let head: Head
  let entity: Entity
  let faq: FAQ
  let relations: Relations

  init(_ site: Site, _ entity: Entity, _ faq: FAQ) {
    self.site = site
    self.entity = entity
    self.faq = faq
    head = Head(site, entity)
    relations = Relations(site, entity)
  }

  static let shape = Shape<FAQPage>(
    "question page",
    entityFields + [
      .number("number") { $0.faq.number }, .text("topic") { $0.faq.topic?.value },
      .text("index_url") { $0.indexURL },
      .list("programs", of: ProgramsOfRole.self) { $0.programs }, .flag("has_programs") { !$0.programs.isEmpty },
      .list("see_also", of: QuestionRow.self) { $0.seeAlso }, .flag("has_see_also") { !$0.seeAlso.isEmpty },
      .list("about", of: LinkGroup.self) { LinkGroup.byKind($0.site, $0.faq.about) }, .flag("has_about") { !$0.faq.about.isEmpty },
      .list("siblings", of: QuestionRow.self) { $0.siblings }, .flag("has_siblings") { $0.siblings.count > 1 },
      .object("previous", of: QuestionRow.self) { $0.neighbour(-1) }, .object("next", of: QuestionRow.self) { $0.neighbour(1) },
      .html("structured_question") { page in StructuredData.questions([(page.entity.title, page.answer)]) },
    ])

  /// Its place in the index, or only the index where that has several pages.
  private var indexURL: String {
    let index = site.addresses.section("faq")
    return site.catalog.all(.faq).count > Pagination.size ? index : "\(index)#q\(faq.number)"
  }

  private var answer: HTML { HTML(bytes: site.html(entity.common.summary).bytes + [0x0A] + site.html(entity.body).bytes) }

  private var programs: [ProgramsOfRole] { faq.lists == .programs ? ProgramsOfRole.all(site, organization: organization) : [] }

  private var organization: EntityID? { entity.common.organization ?? site.configuration.organization }

  private var seeAlso: [QuestionRow] { faq.seeAlso.compactMap { id in site.catalog.entity(id).flatMap { QuestionRow(site, $0) } } }

  /// The most that stand beside an answer: a topic of a thousand questions must not be listed on each of their pages.
  private static let mostSiblings = 21

  /// The questions of the same topic, this one among them; of a large topic those around this one.
  private var siblings: [QuestionRow] {
    guard let topic = faq.topic?.value, let all = site.questions[topic] else { return [] }
    // A retired question stands in no list; its page shows the first of the others.
    let here = all.firstIndex { $0 === entity } ?? 0
    let first = max(0, min(here - Self.mostSiblings / 2, all.count - Self.mostSiblings))
    return all[first..<min(first + Self.mostSiblings, all.count)].compactMap { other in
      var row = QuestionRow(site, other)
      row?.current = other === entity
      return row
    }
  }

  private func neighbour(_ step: Int) -> QuestionRow? {
    site.catalog.neighbour(of: entity.id, step).flatMap { QuestionRow(site, $0) }
  }
}
