import Foundation
import Testing

/// What authors paste and other editors save: it simply works.
@Suite struct AwkwardInputTests {
  static func built(_ files: [String: String]) throws -> (outcome: CairnProcess.Outcome, workspace: Workspace) {
    let workspace = try Workspace(content: files)
    return (try CairnProcess.run("build", in: workspace), workspace)
  }

  static func page(_ body: String, title: String = "About") -> String { "---\ntitle: \(title)\nsummary: One sentence.\n---\n\(body)" }

  @Test(arguments: [
    ("a byte order mark", "\u{feff}" + page("Text.\n")), ("line ends of Windows", page("Text.\n").replacing("\n", with: "\r\n")),
    ("old line ends", page("Text.\n").replacing("\n", with: "\r")), ("no line end at the end", page("Text.")),
    ("spaces after the border", page("Text.\n").replacing("---\n", with: "---  \n")),
  ])
  func theWayAFileIsSavedChangesNothing(_ name: String, _ text: String) throws {
    let (outcome, workspace) = try Self.built(["pages/about.md": text])
    let (_, plain) = try Self.built(["pages/about.md": Self.page("Text.\n")])
    #expect(outcome.errors == "")
    #expect(outcome.code == 0)
    #expect(try workspace.text(of: "Site/about/index.html") == plain.text(of: "Site/about/index.html"))
  }

  @Test func pipeTablesBecomeTables() throws {
    let (_, workspace) = try Self.built(["pages/about.md": Self.page("| Year | Earned |\n|---|--:|\n| 2017 | 85 |\n")])
    let html = try workspace.text(of: "Site/about/index.html")
    #expect(html.contains("<th scope=\"col\">Year</th>"))
    #expect(html.contains("<td class=\"num\" data-label=\"Earned\">85</td>"))
  }

  @Test(arguments: ["مرحبا بالعالم", "שלום עולם", "教師のための", "👩🏽‍🏫 teaches", "Zürich – naïve", "e\u{301}te\u{301}"])
  func anyScriptIsKeptAsWritten(_ words: String) throws {
    let (outcome, workspace) = try Self.built(["pages/about.md": Self.page("## \(words)\n\n\(words)\n", title: words)])
    #expect(outcome.code == 0)
    let html = try workspace.text(of: "Site/about/index.html")
    #expect(html.contains("<p>\(words)</p>"))
    #expect(html.contains("<title>\(words) · Test catalog</title>"))
  }

  @Test(arguments: ["<../images/the hall.png>", "../images/the%20hall.png"]) func aPictureMayHaveSpacesInItsName(_ address: String) throws {
    let workspace = try Workspace(content: ["pages/about.md": Self.page("![The hall](\(address))\n")])
    try workspace.write(Data([0x89, 0x50]), to: "Content/images/the hall.png")
    let outcome = try CairnProcess.run("build", in: workspace)
    #expect(outcome.errors == "")
    #expect(try workspace.text(of: "Site/about/index.html").contains("src=\"/images/the%20hall.png\" alt=\"The hall\""))
    #expect(workspace.files(in: "Site")["images/the hall.png"] == Data([0x89, 0x50]))
  }

  @Test func aReadMeBesideTheSettingsIsForPeople() throws {
    let (outcome, workspace) = try Self.built(["README.md": "# How we write\n", "pages/about.md": Self.page("")])
    #expect(outcome.code == 0)
    #expect(!workspace.files(in: "Site").keys.contains { $0.lowercased().contains("readme") })
  }

  @Test func aFormWithoutProseMayBeYAML() throws {
    let (outcome, workspace) = try Self.built(["pages/about.yaml": "title: About\nsummary: One sentence.\n"])
    #expect(outcome.code == 0)
    #expect(try workspace.text(of: "Site/about/index.html").contains("<h1>About</h1>"))
  }

  @Test func quotedAndPlainWordsStayText() throws {
    let (outcome, workspace) = try Self.built([
      "pages/about.md": "---\ntitle: no\nsummary: 1.10\n---\n", "pages/more.md": "---\ntitle: \"yes: no\"\nsummary: 'it''s'\n---\n",
    ])
    #expect(outcome.errors == "")
    #expect(try workspace.text(of: "Site/about/index.html").contains("<h1>no</h1>"))
    #expect(try workspace.text(of: "Site/about/index.html").contains("1.10"))
    #expect(try workspace.text(of: "Site/more/index.html").contains("<h1>yes: no</h1>"))
  }
}
