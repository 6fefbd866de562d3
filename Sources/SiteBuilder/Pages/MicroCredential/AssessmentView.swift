import Catalog
import Mustache

/// How submissions are assessed, from the policy that says so.
struct AssessmentView: View {
  var title: String
  var url: String
  var summary: HTML
  /// Each a sentence.
  var facts: [TextView]
  var questions: [LinkView]

  init?(_ site: Site, _ id: EntityID?) {
    guard let id, let entity = site.catalog.entity(id), case .policy(let policy) = entity.content else { return nil }
    title = entity.title
    url = site.url(entity.id)
    summary = site.html(entity.common.summary)
    let days = policy.assessmentDays.map { days in
      TextView(HTML(escaping: "Allow about \(Numerals.count(days, "day")).") + site.mark("assessment_days", of: entity))
    }
    facts =
      [days].compactMap { $0 }
      + policy.facts.map { fact in
        let words = fact.text.prefix(1).uppercased() + fact.text.dropFirst()
        return TextView(site.html(words + (words.hasSuffix(".") ? "" : ".")))
      }
    let faqs = site.catalog.all(.faq).filter { faq in
      if case .faq(let it) = faq.content { it.about.contains { site.catalog.current($0) == entity.id } } else { false }
    }
    questions = LinkView.series(faqs.map { LinkView(title: "FAQ \($0.id.id)", url: site.url($0.id), summary: $0.title) })
  }

  static let shape = Shape<AssessmentView>(
    "assessment",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("summary") { $0.summary },
      .list("facts", of: TextView.self) { $0.facts }, .flag("has_facts") { !$0.facts.isEmpty },
      .list("links", of: LinkView.self) { $0.questions }, .flag("has_questions") { !$0.questions.isEmpty },
    ])
}
