import Catalog
import Mustache

/// All questions by topic, each with its short answer.
struct FAQIndexPage: PageView {
  static let template = "pages/faq"

  let site: Site
  let head: Head
  let topics: [QuestionTopic]

  init(_ site: Site) {
    self.site = site
    topics = QuestionTopic.all(site)
    let rows = topics.flatMap(\.questions)
    head = Head(
      site, title: "Frequently asked questions",
      description: "\(Numerals.count(rows.count, "question")). Each answer is in its first sentence; numbers never change.",
      url: site.addresses.section("faq"), section: .faq)
  }

  static let shape = Shape<FAQIndexPage>(
    "FAQ page",
    frameFields + [
      .text("lede") { $0.head.description }, .list("topics", of: QuestionTopic.self) { $0.topics },
      .list("contents", of: ContentsEntry.self) { $0.topics.map { ContentsEntry(id: $0.id, title: $0.title) } },
      .html("structured_questions") { page in
        StructuredData.questions(page.topics.flatMap(\.questions).map { ($0.question, $0.answer) })
      },
    ])
}
