import Foundation
import Testing

/// What a host is told, by the real command.
@Suite struct HostingTests {
  private static let content = [
    "catalog.yaml": "title: Test catalog\nbase_url: https://catalog.example.org/c\npictures: no\n",
    "roles/guide.md": "---\ntitle: Guide\nsummary: Shows the way.\n---\nA guide walks ahead.\n",
    "roles/lead.md": "---\ntitle: Lead\nsummary: Leads the guides.\n---\n",
  ]

  private func built(_ more: String...) throws -> Workspace {
    let workspace = try Workspace(content: Self.content)
    try build(workspace, more)
    return workspace
  }

  private func build(_ workspace: Workspace, _ more: [String] = []) throws {
    let outcome = try CairnProcess.run(CairnProcess.path, ["build"] + more, in: workspace)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  // MARK: - Headers

  @Test func thePolicyOfEveryPageIsThatOfTheHeaders() throws {
    let workspace = try built()
    let headers = try workspace.text(of: "Site/_headers")
    let line = try #require(headers.split(separator: "\n").first { $0.contains("Content-Security-Policy: default-src") })
    let policy = try #require(line.split(separator: ": ", maxSplits: 1).last)
    for (name, bytes) in workspace.files(in: "Site") where name.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      // Cards in frames have a stricter one of their own.
      if page.contains("http-equiv=\"refresh\"") || name.hasSuffix("/embed/index.html") { continue }
      #expect(page.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">"), "\(name)")
    }
    #expect(headers.hasPrefix("/c/*\n"))
    #expect(headers.contains("/c/planner/*\n  Content-Security-Policy: \(policy); frame-ancestors 'none'\n"))
  }

  /// The file that people include in their server says what `_headers` says.
  @Test func nginxIsToldTheSame() throws {
    let snippet = try String(contentsOfFile: Repository.root + "/Documentation/Hosting/nginx.conf", encoding: .utf8)
    let headers = try built().text(of: "Site/_headers")
    var compared = 0
    for line in headers.split(separator: "\n").prefix(while: { !$0.hasPrefix("/c/p") }) where line.hasPrefix("  ") {
      let parts = line.dropFirst(2).split(separator: ": ", maxSplits: 1).map(String.init)
      let isThere = ["\"\(parts[1])\"", parts[1]].contains { snippet.contains("add_header \(parts[0]) \($0) always;") }
      #expect(isThere, "\(line)")
      compared += 1
    }
    #expect(compared >= 6)
  }

  // MARK: - Packed files

  @Test func withGzipEachTextLiesThereTwice() throws {
    let workspace = try built("--gzip"), files = workspace.files(in: "Site")
    let packed = files.keys.filter { $0.hasSuffix(".gz") }
    for ending in [
      "index.html.gz", "assets/cairn.css.gz", "assets/page.mjs.gz", "sitemap.xml.gz", "robots.txt.gz", "roles/guide/index.json.gz",
    ] {
      #expect(packed.contains(ending), "\(ending)")
    }
    let compare = "find Site -name '*.gz' | while read -r file; do gzip -dc \"$file\" | cmp - \"${file%.gz}\" || exit 1; done"
    let outcome = try CairnProcess.run("/bin/sh", ["-c", compare], in: workspace)
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(!packed.contains { $0.hasSuffix(".png.gz") || $0.hasPrefix("_") })
    let again = try built("--gzip")
    #expect(again.files(in: "Site") == files, "packed files carry no time")
    try build(workspace)
    #expect(!workspace.files(in: "Site").keys.contains { $0.hasSuffix(".gz") }, "they go when they are no longer wanted")
  }

  // MARK: - What changed

  private func files(_ workspace: Workspace, _ more: String...) throws -> CairnProcess.Outcome {
    try CairnProcess.run(CairnProcess.path, ["files", "Site"] + more, in: workspace)
  }

  private func steps(_ outcome: CairnProcess.Outcome) -> [[String]] {
    outcome.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
  }

  @Test func theFirstTimeEveryFileIsPutAndPagesComeLast() throws {
    let workspace = try built()
    let all = steps(try files(workspace))
    #expect(Set(all.map { $0[1] }) == Set(workspace.files(in: "Site").keys.filter { !$0.hasPrefix(".") }))
    #expect(all.allSatisfy { $0.count == 3 && $0[0] == "put" })
    let first = try #require(all.firstIndex { $0[1].hasSuffix(".html") })
    #expect(all[first...].allSatisfy { $0[2] == "text/html; charset=utf-8" } && first > 0)
    #expect(all.contains(["put", "assets/page.mjs", "text/javascript; charset=utf-8"]))
    #expect(!all.contains { $0[2] == "application/octet-stream" }, "every file has a type")
  }

  @Test func afterwardsOnlyWhatChanged() throws {
    let workspace = try built()
    try workspace.write(try files(workspace, "--format", "json").output, to: "deployed.json")
    #expect(try files(workspace, "--since", "deployed.json").output == "")
    try workspace.write("---\ntitle: Guide\nsummary: Shows the way.\n---\nA guide walks behind.\n", to: "Content/roles/guide.md")
    try FileManager.default.removeItem(atPath: workspace.path("Content/roles/lead.md"))
    try build(workspace)
    let changed = steps(try files(workspace, "--since", "deployed.json"))
    #expect(changed.contains(["put", "roles/guide/index.html", "text/html; charset=utf-8"]))
    #expect(!changed.contains { $0[1].hasPrefix("assets/page.mjs") })
    #expect(changed.filter { $0[0] == "delete" } == changed.suffix(while: { $0[0] == "delete" }))
    #expect(changed.contains(["delete", "roles/lead/index.html"]))
  }

  @Test(arguments: ["{}", "[]", "not json", "{\"format\":2,\"files\":[]}", "{\"format\":1,\"files\":[{\"path\":\"../x\"}]}"])
  func whatIsNoListOfFilesIsRefused(_ text: String) throws {
    let workspace = try built()
    try workspace.write(text, to: "deployed.json")
    let outcome = try files(workspace, "--since", "deployed.json")
    #expect(outcome.code == 2 && outcome.errors.contains("`deployed.json` is not what `cairn files --format json` writes."))
  }

  @Test func withoutASiteItSaysWhatToDo() throws {
    let outcome = try files(try Workspace(content: Self.content))
    #expect(outcome.code == 2 && outcome.errors.contains("There is no site in `Site`. `cairn build` makes one."))
  }
}

extension Array {
  /// The last elements for which it holds.
  fileprivate func suffix(while holds: (Element) -> Bool) -> [Element] { Array(reversed().prefix(while: holds).reversed()) }
}
