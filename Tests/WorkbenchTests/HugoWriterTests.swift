import Foundation
import Testing

@testable import Workbench

/// The site for Hugo has the same things and the same references as Cairn's sources.
struct HugoWriterTests {
  private static func catalog() -> SyntheticCatalog {
    var maker = CatalogMaker(size: 40, seed: 1)
    return maker.make()
  }

  /// Files by path below the folder.
  private static func files(_ write: (URL) throws -> Void) throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "workbench-\(UUID().uuidString)").resolvingSymlinksInPath()
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(folder)
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where (path as NSString).pathExtension != "" {
      files[path] = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
    return files
  }

  private static func site(_ writes: HugoWrites = .pages) throws -> [String: String] {
    try files { try HugoWriter(catalog: catalog(), folder: $0, notation: .toml, writes: writes).write() }
  }

  @Test func everyThingOfCairnsSourcesHasItsPage() throws {
    func names(_ files: [String: String], _ prefix: String) -> Set<String> {
      Set(files.keys.filter { $0.hasPrefix(prefix) }.map { (($0 as NSString).lastPathComponent as NSString).deletingPathExtension })
    }
    let cairn = try Self.files { try ContentWriter(catalog: Self.catalog(), folder: $0.appending(path: "content")).write() }
    for writes in HugoWrites.allCases {
      let hugo = try Self.site(writes).filter { !$0.key.hasPrefix("content/files/") }
      #expect(names(hugo, "content/").subtracting(["_index"]) == names(cairn, "content/").subtracting(["catalog"]))
    }
  }

  @Test func onlyFilesNeedMoreThanPages() throws {
    let pages = try Self.site(.pages), files = try Self.site(.files)
    for path in pages.keys where path.hasPrefix("content/") && !path.hasSuffix("_index.md") {
      let more = try #require(files[path]?.split(separator: "\n").filter { !$0.contains(#/^(uuid|stone|pathways|leads_to) = /#) })
      #expect(more == pages[path]?.split(separator: "\n"), "\(path)")
    }
    let identifiers = files.values.compactMap { $0.firstMatch(of: /\nuuid = "([^"]+)"/)?.output.1 }
    #expect(identifiers.count > 100)
    #expect(Set(identifiers).count == identifiers.count)
    #expect(identifiers.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{8}-cafe-5000-8000-[0-9a-f]{10}/) != nil })
  }

  @Test func aMicroCredentialNamesThePathwaysOfRolesThatAskForIt() throws {
    let catalog = Self.catalog(), site = try Self.site(.files)
    let pathway = try #require(catalog.pathways.first), first = try #require(pathway.orderedRoles.first)
    let role = try #require(catalog.roles.first { $0.id == first })
    for id in role.requires.flatMap(\.mcs) {
      #expect(site["content/micro-credentials/\(id).md"]?.contains(/\npathways = \[[^\]]*"pa-00001"/) == true, "\(id)")
    }
  }

  @Test func linksOfBodiesAreAddressesOfPages() throws {
    let site = try Self.site()
    var count = 0
    for (path, text) in site where path.hasPrefix("content/") {
      #expect(!text.contains("(id:"), "\(path)")
      for link in text.matches(of: /\]\(\/([^)]*)\/\)/) {
        #expect(site["content/\(link.output.1).md"] != nil, "\(path)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test func whoeverNamesAThingOrLinksToItIsOnItsPage() throws {
    let catalog = Self.catalog(), site = try Self.site(), role = try #require(catalog.roles.first)
    for named in role.requires.flatMap(\.mcs) + role.competencies + SourceText.links(role.body) {
      let page = try #require(site["content/\(CatalogSection(of: named).rawValue)/\(named).md"])
      let users = try #require(page.split(separator: "used_by = ").last)
      #expect(users.contains("\"\(role.id)\""), "\(named)")
    }
    let requirement = try #require(catalog.microcredentials.first?.requirements[1])
    #expect(site["content/rubrics/\(requirement.rubric).md"]?.contains("{of = \"mc-00001\", index = 1},") == true)
  }

  @Test func aQuestionIsLinkedByItsNumber() throws {
    var catalog = Self.catalog()
    catalog.pathways[0].body = "See [this](id:fq-00002) and [that](id:ro-00001)."
    let site = try Self.files { try HugoWriter(catalog: catalog, folder: $0, notation: .toml, writes: .pages).write() }
    #expect(site["content/pathways/pa-00001.md"]?.hasSuffix("\n+++\n\nSee [this](/faq/2/) and [that](/roles/ro-00001/).\n") == true)
    #expect(site["content/faq/2.md"]?.contains("{title = \"Pathways\", section = \"pathways\", ids = [\"pa-00001\"], more = 0}") == true)
  }

  @Test func bothNotationsSayTheSame() {
    let facts = HugoFrontMatter(facts: [
      ("title", .text("A \"word\"")), ("date", .date("2025-01-31")), ("ids", .list(["a", "b"])), ("none", .tables([])),
      ("effort", .table([("min", .number(5)), ("max", .number(9))])),
      ("parts", .tables([[("title", .text("One")), ("of", .list(["c"]))], [("title", .text("Two")), ("of", .list([]))]])),
    ])
    #expect(
      facts.page(.toml, "Body.") == """
        +++
        title = "A \\"word\\""
        date = 2025-01-31
        ids = ["a", "b"]
        none = []
        effort = {min = 5, max = 9}
        parts = [
          {title = "One", of = ["c"]},
          {title = "Two", of = []},
        ]
        +++

        Body.

        """)
    #expect(
      facts.page(.yaml, "Body.") == """
        ---
        title: "A \\"word\\""
        date: 2025-01-31
        ids: ["a", "b"]
        none: []
        effort: {min: 5, max: 9}
        parts:
          - title: "One"
            of: ["c"]
          - title: "Two"
            of: []
        ---

        Body.

        """)
  }

  @Test func aCatalogIsAboutAsLargeAsAsked() {
    #expect(Comparison.size(pages: 1_500) == 880)
    #expect(Comparison.size(pages: 15_000) == 8_799)
  }
}
