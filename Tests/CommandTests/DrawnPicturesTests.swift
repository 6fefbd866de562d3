import Foundation
import Testing

/// Pictures as PNG: where they are drawn, what leads to them, and that the next build takes them from the cache.
@Suite struct DrawnPicturesTests {
  private static let shown = "https://catalog.example.org/c/micro-credentials/talk/preview.png"

  /// The catalog of the tests that award, with a role and a pathway, and pictures.
  private static let pictured = IssuingTests.content.merging([
    "catalog.yaml": "title: Test catalog\nbase_url: https://catalog.example.org/c\norganization: academy\n",
    "roles/guide.md": "---\ntitle: Guide\nsummary: Shows the way.\nschool_year: 2024-25\nrequires:\n  - mc: talk\n---\n",
    "roles/lead.md": "---\ntitle: Lead & guide\nsummary: Leads the guides.\n---\n",
    "pathways/up.md": """
    ---
    title: Up
    summary: From guide to lead.
    roles: [guide, lead]
    edges:
      - {from: guide, to: lead}
    text_summary: A guide can become lead.
    ---

    """,
  ]) { $1 }

  private func size(_ png: Data?) throws -> [UInt32] {
    let bytes = [UInt8](try #require(png))
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    return [16, 20].map { place in bytes[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) } }
  }

  @Test func aCatalogThatIssuesBadgesHasPictures() throws {
    let desk = try IssuingTests.Desk(Self.pictured), badge = try desk.award()
    try desk.build()
    let files = desk.workspace.files(in: "Site")
    #expect(try size(files["micro-credentials/talk/badge.png"]) == [512, 512])
    #expect(try size(files["micro-credentials/talk/preview.png"]) == [1200, 630])
    #expect(files["micro-credentials/talk/preview.png"] != files["micro-credentials/short/preview.png"])
    for page in ["micro-credentials/talk/index.html", "badges/\(badge)/index.html"] {
      let head = try #require(try desk.workspace.text(of: "Site/" + page).split(separator: "</head>").first)
      #expect(head.contains("<meta property=\"og:image\" content=\"\(Self.shown)\">"), "\(page)")
      for words in [
        "og:image:width\" content=\"1200", "og:image:height\" content=\"630", "og:image:alt\" content=\"Lead a talk", "twitter:card",
      ] {
        #expect(head.contains(words), "\(page): \(words)")
      }
    }
    // The badge's own picture is the micro-credential's, and verifies.
    #expect(try size(files["badges/\(badge)/badge.png"]) == [512, 512])
    #expect(try desk.verdicts("Site/badges/\(badge)/badge.png") == ["valid"])
    let page = try desk.workspace.text(of: "Site/badges/\(badge)/index.html")
    #expect(page.contains("role=\"img\" aria-label=\"QR code with the address of this page\""))
    #expect(page.contains("badge.png"))
  }

  @Test func rolesPathwaysAndTheCatalogHavePicturesOfTheirOwn() throws {
    let workspace = try Workspace(content: Self.pictured)
    let outcome = try CairnProcess.run("build", in: workspace)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let files = workspace.files(in: "Site")
    var pictures: Set<Data> = []
    for (folder, alt) in [
      ("", "The catalog Test catalog"), ("roles/guide/", "Guide, a role of Test catalog"),
      ("roles/lead/", "Lead &amp; guide, a role of Test catalog"), ("pathways/up/", "Up, a pathway of Test catalog"),
      ("micro-credentials/talk/", "Lead a talk, a micro-credential of Test catalog"),
    ] {
      let picture = try #require(files[folder + "preview.png"], "\(folder)")
      #expect(try size(picture) == [1200, 630])
      pictures.insert(picture)
      let page = try workspace.text(of: "Site/\(folder)index.html")
      #expect(page.contains("<meta property=\"og:image\" content=\"https://catalog.example.org/c/\(folder)preview.png\">"), "\(folder)")
      #expect(page.contains("<meta property=\"og:image:alt\" content=\"\(alt)\">"), "\(folder)")
    }
    #expect(pictures.count == 5, "each shows something of its own")
    let index = try workspace.text(of: "Site/roles/index.html")
    #expect(index.contains("content=\"https://catalog.example.org/c/preview.png\""), "others show the catalog's")
    #expect(files["micro-credentials/talk/badge.png"] == nil, "no badge without an issuer")
  }

  @Test func theManifestNamesIconsThatAreThere() throws {
    let workspace = try Workspace(content: Self.pictured)
    #expect(try CairnProcess.run("build", in: workspace).code == 0)
    let files = workspace.files(in: "Site")
    let manifest = try JSONSerialization.jsonObject(with: try #require(files["site.webmanifest"])) as? [String: Any]
    #expect(manifest?["name"] as? String == "Test catalog" && manifest?["start_url"] as? String == "/c/")
    let icons = try #require(manifest?["icons"] as? [[String: String]])
    #expect(icons.count == 4)
    for icon in icons {
      let bytes = try #require(files[String((icon["src"] ?? "").dropFirst("/c/".count))])
      guard icon["type"] == "image/png", let edge = icon["sizes"]?.split(separator: "x").first.flatMap({ UInt32($0) }) else { continue }
      #expect(try size(bytes) == [edge, edge])
    }
    #expect(try size(files["assets/icon-180.png"]) == [180, 180])
    #expect(try workspace.text(of: "Site/index.html").contains("<link rel=\"apple-touch-icon\" href=\"/c/assets/icon-180.png\">"))
  }

  @Test func whereTheAuthorWantsNoneOnlyBadgesHavePictures() throws {
    let desk = try IssuingTests.Desk()
    _ = try desk.award("short")
    try desk.build()
    let drawn = desk.workspace.files(in: "Site").keys.filter { $0.hasSuffix(".png") && !$0.hasPrefix("badges/") }
    #expect(
      drawn.sorted() == ["micro-credentials/short/badge.png", "micro-credentials/short/preview.png", "micro-credentials/talk/badge.png"])
    #expect(try !desk.workspace.text(of: "Site/index.html").contains("og:image"))
  }

  @Test func aCatalogWithoutIssuersDrawsNoneWhereNoneAreWanted() throws {
    let desk = try IssuingTests.Desk(withKeys: false)
    try desk.build()
    for (name, bytes) in desk.workspace.files(in: "Site") {
      #expect(!name.hasSuffix(".png") && bytes.range(of: Data("og:image".utf8)) == nil, "\(name)")
    }
  }

  @Test func theNextBuildDrawsNothing() throws {
    let desk = try IssuingTests.Desk(), cache = desk.workspace.path("cache")
    _ = try desk.award()
    #expect(try desk.run("build", environment: ["CAIRN_CACHE": cache]).code == 0)
    let first = desk.workspace.files(in: "Site"), kept = desk.workspace.files(in: "cache/pictures")
    #expect(kept.count == 3, "one for each badge's micro-credential, which the badge shares, and one of the awarded for previews")
    // A build that knows the one before would write nothing at all.
    func forget() throws { try FileManager.default.removeItem(atPath: cache + "/builds") }
    try forget()
    // What is drawn is written: where times stay, nothing was.
    let times = try kept.keys.map { try written(desk.workspace.path("cache/pictures/" + $0)) }
    #expect(try desk.run("build", environment: ["CAIRN_CACHE": cache]).code == 0)
    #expect(try kept.keys.map { try written(desk.workspace.path("cache/pictures/" + $0)) } == times)
    #expect(desk.workspace.files(in: "Site") == first)
    // Whatever happens to the cache, the site is the same.
    for name in kept.keys { try desk.workspace.write("torn", to: "cache/pictures/" + name) }
    try forget()
    #expect(try desk.run("build", environment: ["CAIRN_CACHE": cache]).code == 0)
    #expect(desk.workspace.files(in: "Site") == first)
    #expect(desk.workspace.files(in: "cache/pictures") == kept)
    // A whole picture under the name of another is none of that name.
    let names = kept.keys.sorted()
    for (name, other) in zip(names, names.dropFirst() + names.prefix(1)) {
      try #require(kept[other]).write(to: URL(filePath: desk.workspace.path("cache/pictures/" + name)))
    }
    try forget()
    #expect(try desk.run("build", environment: ["CAIRN_CACHE": cache]).code == 0)
    #expect(desk.workspace.files(in: "Site") == first)
    #expect(try desk.run("build").code == 0)
    #expect(desk.workspace.files(in: "Site") == first, "without a cache too")
  }

  private func written(_ path: String) throws -> Date {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
  }

  @Test func theCacheLiesWhereTheSystemKeepsCaches() throws {
    let desk = try IssuingTests.Desk()
    for (environment, folder) in [
      ("XDG_CACHE_HOME=\(desk.workspace.path("xdg"))", "xdg/cairn/pictures"), ("XDG_CACHE_HOME=", "home/.cache/cairn/pictures"),
    ] {
      let pairs = ["-u", "CAIRN_CACHE", "HOME=\(desk.workspace.path("home"))", environment, CairnProcess.path, "build"]
      #expect(try CairnProcess.run("/usr/bin/env", pairs, in: desk.workspace).code == 0)
      #expect(desk.workspace.files(in: folder).count == 2)
    }
  }
}
