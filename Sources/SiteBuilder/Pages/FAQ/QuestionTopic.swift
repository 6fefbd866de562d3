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

  /// A question and the topic that it stands under.
  struct Place: Sendable {
    let id: String
    let title: String
    let entity: Entity
  }

  /// All questions by topic: in the configured order, then others as they come, then questions without a topic.
  static func places(_ site: Site) -> [Place] {
    var order = site.configuration.faqTopics, known = Set(order), asked: [String: [Entity]] = [:], loose: [Entity] = []
    for entity in site.catalog.all(.faq) where entity.common.status != .retired {
      guard case .faq(let faq) = entity.content else { continue }
      if let topic = faq.topic?.value {
        if known.insert(topic).inserted { order.append(topic) }
        asked[topic, default: []].append(entity)
      } else {
        loose.append(entity)
      }
    }
    var places: [Place] = []
    for (index, title) in order.enumerated() {
      let slug = Slug.of(title), id = "topic-\(slug.isEmpty ? String(index + 1) : slug)"
      places += (asked[title] ?? []).map { Place(id: id, title: title, entity: $0) }
    }
    let title = places.isEmpty ? "Questions" : "Other questions"
    return places + loose.map { Place(id: "topic-other", title: title, entity: $0) }
  }

  static func topics(_ site: Site, _ places: ArraySlice<Place>) -> [QuestionTopic] {
    places.runs(by: \.id).compactMap { run in
      run.first.map { QuestionTopic(id: $0.id, title: $0.title, questions: run.compactMap { QuestionRow(site, $0.entity) }) }
    }
  }
}
