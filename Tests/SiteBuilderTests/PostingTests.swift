import Foundation
import Testing

@testable import SiteBuilder

/// What a job posting takes from a role card.
@Suite struct PostingTests {
  static let sources = [
    "organizations/office.md": "---\ntitle: Office & Co\nsummary: Decides.\nkind: district\n---\n",
    "catalog.yaml": TestSite.settings + "\norganization: office\ndisclaimer: {text: Earning guarantees nothing.}\n",
    "micro-credentials/talk.md":
      "---\ntitle: Talk\nsummary: Talks.\ncategory: Data\nrequirements: [{title: Show, prompt: Show.}]\n---\n",
    "roles/guide.md": """
    ---
    title: Guide
    summary: Shows the way.
    school_year: 2019-20
    updated: 2019-08-01
    qualifications:
      - {id: licence, text: "A <licence>†", kind: licence}
      - {text: "Two “years” & a day", level: preferred}
    requires: [{mc: talk}, {other: An interview, kind: interview}]
    binding: {level: preferred}
    ---

    """,
    "roles/guide@2018-19.md":
      "---\ntitle: Guide\nsummary: Showed the way.\nschool_year: 2018-19\nqualifications: [{text: A lamp.}]\n---\n",
    "roles/aide.md": "---\ntitle: Aide\nsummary: Helps.\n---\n",
    "roles/timeless.md": "---\ntitle: Timeless\nsummary: Stays.\nqualifications: [{text: Patience.}]\n---\n",
  ]

  @Test func theTextQuotesEverythingInOrderAndNamesTheVersion() async throws {
    let text = try await TestSite(files: Self.sources)["roles/guide/posting/posting.txt"]
    #expect(
      text == """
        Guide: qualifications
        Role card of Office & Co, version 2019–20, updated 1 August 2019.

        1. A <licence>† (required)
        2. Two “years” & a day (preferred)

        The card also asks for all of these (preferred, not required):
        - The micro-credential “Talk”.
        - An interview.

        Earning guarantees nothing.
        † Chosen for this demonstration.

        https://catalog.example.org/sub/roles/guide/2019-20/

        """)
  }

  @Test func theMarkupNeedsNothingOfThisSite() async throws {
    let page = try await TestSite(files: Self.sources)["roles/guide/posting/index.html"]
    let start = try #require(page.range(of: "<div class=\"quoted\">")), end = try #require(page.range(of: "</section>"))
    let snippet = page[start.upperBound..<end.lowerBound]
    #expect(snippet.contains("<li>A &lt;licence&gt;† (required)</li>"))
    #expect(snippet.contains("<p>Earning guarantees nothing.</p>"))
    #expect(snippet.contains("<a href=\"https://catalog.example.org/sub/roles/guide/2019-20/\">"))
    #expect(!snippet.contains("class=") && !snippet.contains("style") && !snippet.contains("<script"))
    #expect(page.contains("&lt;li&gt;A &amp;lt;licence&amp;gt;† (required)&lt;/li&gt;"), "To be copied, it is text.")
  }

  @Test func theDataNamesEveryQualificationByItsAddress() async throws {
    let site = try await TestSite(files: Self.sources)
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(site["roles/guide/posting/posting.json"].utf8)) as? [String: Any])
    #expect(data["version"] as? String == "2019-20")
    #expect(data["sealed"] as? Bool == false)
    #expect(data["disclaimer"] as? String == "Earning guarantees nothing.")
    let qualifications = try #require(data["qualifications"] as? [[String: Any]])
    #expect(
      qualifications.map { $0["url"] as? String } == [
        "https://catalog.example.org/sub/roles/guide/2019-20/#licence", "https://catalog.example.org/sub/roles/guide/2019-20/#q2",
      ])
    #expect(qualifications[0]["text"] as? String == "A <licence>†")
    #expect((data["requirement"] as? [String: Any])?["binding"] as? String == "preferred")
  }

  @Test func anEarlierVersionIsQuotedAsItWas() async throws {
    let site = try await TestSite(files: Self.sources)
    let text = site["roles/guide/2018-19/posting/posting.txt"]
    #expect(text.contains("version 2018–19") && text.contains("1. A lamp. (required)"))
    #expect(text.hasSuffix("https://catalog.example.org/sub/roles/guide/2018-19/\n"))
    #expect(site["roles/guide/2018-19/posting/index.html"].contains("<a href=\"/sub/roles/guide/posting/\">Quote today’s card</a>"))
    #expect(site["roles/guide/2018-19/posting/posting.json"].contains("\"sealed\":true"))
  }

  @Test func aCardWithoutASchoolYearWarns() async throws {
    let site = try await TestSite(files: Self.sources)
    #expect(site["roles/timeless/posting/index.html"].contains("This card names no school year."))
    #expect(site["roles/timeless/posting/posting.txt"].contains("https://catalog.example.org/sub/roles/timeless/\n"))
  }

  @Test func whereThereIsNothingToQuoteThereIsNoPage() async throws {
    let site = try await TestSite(files: Self.sources)
    #expect(site.files["roles/aide/posting/index.html"] == nil)
    #expect(!site["roles/aide/index.html"].contains("posting/"))
    #expect(site["roles/guide/index.html"].contains("href=\"/sub/roles/guide/posting/\""))
  }

  @Test func theDisclaimerIsNeverMissing() async throws {
    var sources = Self.sources
    sources["catalog.yaml"] = TestSite.settings
    let text = try await TestSite(files: sources)["roles/guide/posting/posting.txt"]
    #expect(text.contains("Earning micro-credentials does not guarantee a role."))
  }
}
