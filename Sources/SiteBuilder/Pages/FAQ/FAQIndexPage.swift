import Catalog
import Mustache

/// All questions by topic, each with its short answer.
struct FAQIndexPage: PageView {
  static let template = "pages/faq"

  let site: Site
  let head: Head
  let topics: [QuestionTopic]
  let pagination: Pagination

  init(_ site: Site, _ places: ArraySlice<QuestionTopic.Place>, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    topics = QuestionTopic.topics(site, places)
    head = Head(
      site, .faq, title: "Frequently asked questions",
      description: "\(Numerals.count(pagination.total, "question")). Each answer is in its first sentence; numbers never change.",
      pagination)
  }

  static let shape = Shape<FAQIndexPage>(
    "FAQ page",
    frameFields + [
      .object("pagination", of: Pagination.self) { $0.pagination },
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("topics", of: QuestionTopic.self) { $0.topics },
      .list("contents", of: ContentsEntry.self) { $0.topics.map { ContentsEntry(id: $0.id, title: $0.title) } },
      .html("structured_questions") { page in
        StructuredData.questions(page.topics.flatMap(\.questions).map { ($0.question, $0.answer) })
      },
    ])
}
