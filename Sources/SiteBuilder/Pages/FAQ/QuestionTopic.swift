import Catalog
import Mustache

/// Questions under one heading.
struct QuestionTopic: View {
  /// Anchor on the index.
  var id: String
  var title: String
  var questions: [QuestionRow]

  static let shape = Shape<QuestionTopic>(
    "FAQ topic",
    [.text("id") { $0.id }, .text("title") { $0.title }, .list("questions", of: QuestionRow.self) { $0.questions }])

  /// All topics that have questions: in the configured order, then others as they come, then questions without a topic.
  static func all(_ site: Site) -> [QuestionTopic] {
    var order = site.configuration.faqTopics, rows: [String: [QuestionRow]] = [:], loose: [QuestionRow] = []
    for entity in site.catalog.all(.faq) where entity.common.status != .retired {
      guard case .faq(let faq) = entity.content, let row = QuestionRow(site, entity) else { continue }
      if let topic = faq.topic?.value {
        if !order.contains(topic) { order.append(topic) }
        rows[topic, default: []].append(row)
      } else {
        loose.append(row)
      }
    }
    var topics = order.enumerated().compactMap { index, title in
      rows[title].map {
        QuestionTopic(id: "topic-\(Slug.of(title).isEmpty ? String(index + 1) : Slug.of(title))", title: title, questions: $0)
      }
    }
    if !loose.isEmpty {
      topics.append(QuestionTopic(id: "topic-other", title: topics.isEmpty ? "Questions" : "Other questions", questions: loose))
    }
    return topics
  }
}
