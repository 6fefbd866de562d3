import Foundation
import Testing

@testable import SiteBuilder

/// Cards for the pages of others.
@Suite struct EmbedTests {
  static let sources = [
    "roles/guide.md": "---\ntitle: Guide \"&\" Co\nsummary: Shows the way.\nschool_year: 2019-20\nlevel: campus\n---\n",
    "roles/guide@2018-19.md": "---\ntitle: Guide\nsummary: Showed the way.\nschool_year: 2018-19\n---\n",
    "micro-credentials/talk.md":
      "---\ntitle: Talk\nsummary: Talks.\ncategory: Data\neffort_hours: {min: 5, max: 12}\nrequirements: [{title: Show, prompt: Show.}]\n---\n",
  ]

  @Test func aCardSaysWhatItIsAndLeadsOutOfItsFrame() async throws {
    let page = try await TestSite(files: Self.sources)["roles/guide/embed/index.html"]
    #expect(page.contains("<a href=\"/sub/roles/guide/\" target=\"_top\">"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://catalog.example.org/sub/roles/guide/\">"))
    #expect(page.contains("content=\"noindex\"") && page.contains("version 2019–20") && page.contains("Campus"))
    #expect(!page.contains("<script"))
  }

  @Test func aMicroCredentialHasOneToo() async throws {
    let page = try await TestSite(files: Self.sources)["micro-credentials/talk/embed/index.html"]
    #expect(page.contains("5–12 hours") && page.contains("/sub/stones/talk.svg"))
  }

  @Test(arguments: ["roles/guide", "micro-credentials/talk"])
  func programsReadHowToEmbedIt(_ folder: String) async throws {
    let site = try await TestSite(files: Self.sources)
    let data = try #require(try JSONSerialization.jsonObject(with: Data(site["\(folder)/oembed.json"].utf8)) as? [String: Any])
    #expect(data["version"] as? String == "1.0" && data["type"] as? String == "rich")
    #expect(data["width"] as? Int == 600 && data["height"] as? Int == 340)
    #expect((data["html"] as? String)?.hasPrefix("<iframe src=\"https://catalog.example.org/sub/\(folder)/embed/\" ") == true)
    #expect(
      site["\(folder)/index.html"].contains("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"/sub/\(folder)/oembed.json\""))
  }

  @Test func earlierVersionsHaveNone() async throws {
    let site = try await TestSite(files: Self.sources)
    #expect(site.files["roles/guide/2018-19/embed/index.html"] == nil)
    #expect(!site["roles/guide/2018-19/index.html"].contains("oembed"))
  }

  @Test func everyCardHasTheCodeOfItsVersion() async throws {
    let site = try await TestSite(files: Self.sources)
    #expect(site["roles/guide/qr.svg"].hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" "))
    #expect(site["roles/guide/qr.svg"] != site["roles/guide/2018-19/qr.svg"])
    #expect(site["roles/guide/index.html"].contains("src=\"/sub/roles/guide/qr.svg\""))
  }
}
