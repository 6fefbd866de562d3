import Foundation
import Testing

@testable import SiteBuilder

@Suite struct StructuredDataTests {
  /// What a page says to machines; the test fails where it isn't JSON.
  private struct Block: Decodable {
    struct Item: Decodable {
      var name: String
      var position: Int?
      var item: String?
      var acceptedAnswer: Answer?
    }
    struct Answer: Decodable { var text: String }

    var type: String
    var itemListElement: [Item]?
    var mainEntity: [Item]?

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case itemListElement, mainEntity
    }

    static func all(in page: String) throws -> [Block] {
      try page.split(separator: "<script type=\"application/ld+json\">").dropFirst().map { part in
        let json = part.split(separator: "</script>", maxSplits: 1)[0]
        return try JSONDecoder().decode(Block.self, from: Data(json.utf8))
      }
    }
  }

  static let tricky = "What is \"a \\ b\" </script> & c?"

  @Test func breadcrumbsSayWhereThePageLies() async throws {
    let site = try await TestSite(files: ["faqs/012-a.md": "---\nnumber: 12\nquestion: '\(Self.tricky)'\nsummary: Short.\n---\n\nWhole.\n"])
    let blocks = try Block.all(in: site["faq/12/index.html"])
    let crumbs = try #require(blocks.first { $0.type == "BreadcrumbList" }?.itemListElement)
    #expect(crumbs.map(\.name) == ["Home", "FAQ", Self.tricky])
    #expect(crumbs.map(\.position) == [1, 2, 3])
    #expect(crumbs[1].item == "https://catalog.example.org/sub/faq/")
  }

  @Test func questionsCarryTheirAnswers() async throws {
    let site = try await TestSite(files: [
      "faqs/012-a.md": "---\nnumber: 12\nquestion: '\(Self.tricky)'\nsummary: Short <b>.\n---\n\nWhole.\n"
    ])
    let index = try #require(try Block.all(in: site["faq/index.html"]).first { $0.type == "FAQPage" }?.mainEntity)
    #expect(index.map(\.name) == [Self.tricky])
    #expect(index[0].acceptedAnswer?.text == "Short &lt;b&gt;.")
    let page = try #require(try Block.all(in: site["faq/12/index.html"]).first { $0.type == "FAQPage" }?.mainEntity)
    #expect(page[0].acceptedAnswer?.text.contains("<p>Whole.</p>") == true)
  }
}
