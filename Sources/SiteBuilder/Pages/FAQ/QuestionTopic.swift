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
    let configured = site.configuration.faqTopics, asked = site.questions
    let others = asked.filter { !$0.key.isEmpty && !configured.contains($0.key) }.sorted { $0.value[0].id < $1.value[0].id }
    let order = configured + others.map(\.key), loose = asked[""] ?? []
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
