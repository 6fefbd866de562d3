import Foundation
import Testing

/// Rules that every source file keeps.
struct HouseRuleTests {
  @Test(arguments: ["try!", "@unchecked Sendable", "nonisolated(unsafe)", "fatalError(", "@_exported", "@testable"])
  func noSourceTurnsOffWhatTheCompilerChecks(words: String) throws {
    let found = try SourceFile.all.get().filter { Data($0.text.utf8).range(of: Data(words.utf8)) != nil }.map(\.path)
    #expect(found == [])
  }

  /// A kind has a file that describes it and a template that shows it.
  @Test func everyKindHasItsFileAndItsTemplate() throws {
    let source = try #require(try SourceFile.all.get().first { $0.path == "Sources/Catalog/Kind.swift" })
    let body = try #require(source.text.split(separator: "var scheme").first)
    let kinds = body.matches(of: /\n  case (\w+)/).map { String($0.1) }
    #expect(kinds.count >= 13)
    for kind in kinds {
      let type = Self.types[kind] ?? kind.prefix(1).uppercased() + kind.dropFirst()
      #expect(exists("Sources/Catalog/Kinds/\(type).swift") || exists("Sources/Catalog/Kinds/\(type)/\(type).swift"), "\(kind)")
      #expect(exists("Templates/pages/\(Self.templates[kind] ?? kind).mustache"), "\(kind)")
    }
  }

  /// A view that is not in the list would render a template that nobody checked.
  @Test func everyViewOfAPageIsInTheListOfPageTypes() throws {
    let sources = try SourceFile.all.get()
    let list = try #require(sources.first { $0.path == "Sources/SiteBuilder/Site/PageTypes.swift" })
    let views = sources.flatMap { $0.text.matches(of: /\nstruct (\w+): (?:PageView|EntityPage|RelatedPage)\b/).map { String($0.1) } }
    #expect(views.count >= 30)
    #expect(views.filter { !list.text.contains("\($0).self") } == [])
  }

  /// Types not named after their case.
  private static let types = ["faq": "FAQ"]
  /// Templates not named after the kind: some kinds share one page, and words are joined with hyphens.
  private static let templates = [
    "microCredential": "micro-credential", "faq": "question", "page": "prose", "statistic": "impact", "term": "terms",
  ]

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: SourceFile.repository.appending(path: path).path)
  }
}
