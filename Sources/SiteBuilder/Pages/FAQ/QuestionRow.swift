import Catalog
import Mustache

/// A question of the FAQ in a list, with its short answer.
struct QuestionRow: View {
  var number: Int
  var question: String
  var url: String
  var answer: HTML
  /// Whether this is the page at hand.
  var current = false

  init?(_ site: Site, _ entity: Entity) {
    guard case .faq(let faq) = entity.content else { return nil }
    number = faq.number
    question = entity.title
    url = site.url(entity.id)
    answer = site.html(entity.common.summary)
  }

  static let shape = Shape<QuestionRow>(
    "question",
    [
      .number("number") { $0.number }, .text("question") { $0.question }, .text("url") { $0.url }, .html("answer") { $0.answer },
      .flag("current") { $0.current },
    ])
}
