import Foundation
import Testing

@testable import SiteBuilder

/// What other systems read; schemas and counting are tested with their own tools.
@Suite struct StandardsTests {
  private struct Graph: Decodable {
    struct Node: Decodable {
      var id: String
      var type: String
      enum CodingKeys: String, CodingKey {
        case id = "@id"
        case type = "@type"
      }
    }
    var nodes: [Node]
    enum CodingKeys: String, CodingKey { case nodes = "@graph" }

    init(_ site: TestSite) throws {
      self = try JSONDecoder().decode(Graph.self, from: Data(site["data/ctdl.json"].utf8))
    }

    init(from decoder: any Decoder) throws {
      nodes = try decoder.container(keyedBy: CodingKeys.self).decode([Node].self, forKey: .nodes)
    }
  }

  private static let guide = "---\ntitle: Guide\nsummary: Shows the way.\n---\n"

  @Test func aNameForGoodComesFromTheCatalogsAddressAndTheId() async throws {
    let site = try await TestSite(files: ["roles/guide.md": Self.guide])
    let node = try #require(try Graph(site).nodes.first { $0.type == "ceterms:Occupation" })
    #expect(node.id == "https://catalog.example.org/sub/data/ctdl.json#ce-81945e94-9cdf-52c7-a44d-9d3720eb63c9")
  }

  @Test func aCopyAtAnotherAddressTellsTheSame() async throws {
    let files = ["roles/guide.md": Self.guide, "competencies/listens.md": "---\ntitle: Listens\nstatement: Hears.\n---\n"]
    let site = try await TestSite(files: files), copy = try await TestSite(files: files, baseURL: "https://preview.example.net")
    for path in ["data/ctdl.json", "data/case.json"] { #expect(copy[path] == site[path]) }
    #expect(site["data/case.json"].contains("b7f782d9-0758-5f95-b2b0-9effac4f3d9e"))
  }

  @Test func earlierVersionsOfACardAreNoOccupationsOfTheirOwn() async throws {
    let site = try await TestSite(files: [
      "roles/guide.md": Self.guide.replacing("---\n", with: "---\nschool_year: 2019-20\n", maxReplacements: 1),
      "roles/guide@2018-19.md": Self.guide.replacing("---\n", with: "---\nschool_year: 2018-19\n", maxReplacements: 1),
    ])
    #expect(try Graph(site).nodes.map(\.type) == ["ceterms:CredentialOrganization", "ceterms:Occupation"])
  }

  /// The work of a condition grows with what it names, not with the pathways that name it.
  @Test func aLongListIsWrittenOnceHoweverManyAskForIt() async throws {
    func size(_ roles: Int) async throws -> Int {
      var files: [String: String] = ["programs/list.md": "---\ntitle: List\nsummary: Long.\nmicro_credentials: ["]
      let ids = (1...40).map { "mc-\($0)" }
      files["programs/list.md"]? += ids.joined(separator: ", ") + "]\n---\n"
      for id in ids { files["micro-credentials/\(id).md"] = "---\ntitle: \(id)\nsummary: One.\ncategory: Data use\n---\n" }
      for role in 1...roles {
        files["roles/role-\(role).md"] =
          "---\ntitle: Role \(role)\nsummary: One.\nrequires: {choose: 13, from: list}\n---\n"
      }
      let all = (1...roles).map { "role-\($0)" }.joined(separator: ", ")
      files["pathways/way.md"] = "---\ntitle: Way\nsummary: A way.\nroles: [\(all)]\ntext_summary: On.\n---\n"
      return try await TestSite(files: files)["data/ctdl.json"].utf8.count
    }
    let few = try await size(2), more = try await size(12), most = try await size(22)
    #expect(most - more == more - few || abs((most - more) - (more - few)) < 200)
    #expect((more - few) / 10 < 4_000)
  }
}
