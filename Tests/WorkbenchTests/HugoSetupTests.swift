import Foundation
import Testing

@testable import Workbench

/// The site for Hugo that has Cairn's files has a layout for every format of every page.
struct HugoSetupTests {
  private static let catalog = {
    var maker = CatalogMaker(size: 40, seed: 1)
    return maker.make()
  }()

  private static let layouts = HugoSetup(catalog: catalog, writes: .files).layouts
  private static let configuration = HugoFileSetup.configuration(changed: "2025-09-19")

  /// The words in brackets behind each `outputs:` of one kind of target.
  private static func outputs(of folder: String) -> [String] {
    let lines = configuration.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    guard let target = lines.firstIndex(where: { $0.contains("/\(folder)/**") }) else { return [] }
    return lines[target + 1].split { "[], ".contains($0) }.map(String.init).filter { $0 != "outputs:" }
  }

  @Test(arguments: ["micro-credentials", "roles", "pathways"]) func everyFormatOfAKindHasALayout(folder: String) {
    let formats = Self.outputs(of: folder)
    #expect(formats.count > 3)
    for format in formats {
      let found = Self.layouts.keys.filter { path in
        [folder, "_default"].contains { path.hasPrefix("\($0)/single.\(format).") || path == "\($0)/single.\(format)" }
      }
      #expect(!found.isEmpty, "\(folder) has no layout for \(format)")
    }
  }

  @Test func everyFormatThatIsAskedForIsConfigured() {
    let known = Set(Self.configuration.matches(of: /\n  ([a-z]+): \{mediaType:/).map { String($0.output.1) }).union(["html", "json"])
    let asked = Self.configuration.matches(of: /outputs: \[([a-z, ]+)\]/).flatMap { $0.output.1.split(separator: ", ").map(String.init) }
    #expect(Set(asked).isSubset(of: known))
    #expect(Set(asked) == known, "A format that nothing has")
  }

  @Test func everyFileOfTheWholeCatalogHasALayoutAndNoLayoutIsLeftOver() {
    let layouts = Set(Self.layouts.keys.filter { $0.hasPrefix("files/") })
    #expect(layouts == Set(HugoFileSetup.wholes.keys.map { "files/\($0).whole.txt" }))
    #expect(Set(HugoFileSetup.wholes.values).count == HugoFileSetup.wholes.count)
  }

  @Test func everyListHasALayout() throws {
    for (path, text) in HugoFileSetup.lists {
      let name = try #require(text.firstMatch(of: /layout = "([a-z]+)"/)).output.1
      #expect(Self.layouts["_default/\(name).html"] != nil, "\(path)")
      for format in try #require(text.firstMatch(of: /outputs = \[([^\]]+)\]/)).output.1.matches(of: /[a-z]+/).map(\.output) {
        #expect(Self.layouts["_default/\(name).\(format == "html" ? "html" : "\(format).\(format)")"] != nil, "\(path) as \(format)")
      }
    }
  }

  @Test(arguments: HugoWrites.allCases) func everyPartialThatALayoutCallsIsThereAndEveryBlockEnds(writes: HugoWrites) {
    let layouts = HugoSetup(catalog: Self.catalog, writes: writes).layouts
    for (path, text) in layouts {
      for call in text.matches(of: /partial(Cached)? "([^"%]+)"/) {
        #expect(layouts["partials/\(call.output.2)"] != nil, "\(path) calls \(call.output.2)")
      }
      let begun = text.matches(of: /\{\{-? (if|range|with|block|define)\b/).count
      #expect(begun == text.matches(of: /\{\{-? end -?\}\}/).count, "\(path)")
    }
  }

  @Test func everySectionHasItsDataAndItsTable() {
    for section in HugoTableLayouts.sections {
      #expect(Self.layouts["partials/twin/\(section).json"] != nil)
      #expect(HugoFileSetup.wholes["csv-\(section)"] == "data/\(section).csv")
    }
  }

  @Test func columnsOfATableAreAsManyAsItsCells() throws {
    for section in HugoTableLayouts.sections {
      let lines = try #require(Self.layouts["files/csv-\(section).whole.txt"]).split(separator: "\n")
      // Commas of templates and those within quotes are none of the table.
      let cells = lines[2].replacing(/\{\{[^}]*\}\}/, with: "").replacing(/"[^"]*"/, with: "")
      #expect(lines[0].count { $0 == "," } == cells.count { $0 == "," }, "\(section)")
    }
  }

  @Test func aSiteOfPagesAloneHasNoOtherFormats() {
    let layouts = HugoSetup(catalog: Self.catalog, writes: .pages).layouts
    #expect(layouts["index.json"] != nil)
    #expect(layouts.keys.allSatisfy { $0.hasSuffix(".html") || $0 == "index.json" })
    #expect(layouts.values.allSatisfy { !$0.contains("drawing.html") })
    #expect(Self.layouts["index.json"] == nil)
  }

  @Test func stonesAreAsManyAsTheirIndices() throws {
    let stones = try #require(JSONSerialization.jsonObject(with: Data(HugoStones.data().utf8)) as? [[String: String]])
    #expect(stones.count == 24)
    #expect(Set(stones.compactMap { $0["outline"] }).count == 24)
    #expect((0..<30).flatMap { [HugoStones.index($0, 1), HugoStones.index($0, 2)] }.allSatisfy(stones.indices.contains))
  }
}
