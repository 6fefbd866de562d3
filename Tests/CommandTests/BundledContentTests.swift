import Diagnostics
import Foundation
import SiteBuilder
import Testing

/// The catalog that comes with Cairn.
@Suite struct BundledContentTests {
  static func request(output: String = "", jobs: Int = 2) -> BuildRequest {
    BuildRequest(content: Repository.content, templates: Repository.root + "/Templates", output: output, jobs: jobs)
  }

  @Test func itHasNoErrorAndNoWarning() async throws {
    let report = try await Build(Self.request()).check()
    #expect(report.diagnostics.map(\.line) == [])
    #expect(report.pages > 100)
  }

  @Test func everyNumberOfJobsAndEveryBuildMakesTheSameBytes() async throws {
    let workspace = try Workspace()
    _ = try await Build(Self.request(output: workspace.path("first"), jobs: 1)).run()
    let first = workspace.files(in: "first")
    #expect(first.count > 100)
    for jobs in [1, 2, 7] {
      let report = try await Build(Self.request(output: workspace.path("other"), jobs: jobs)).run()
      let other = workspace.files(in: "other")
      #expect(report.succeeded)
      #expect(Set(other.keys) == Set(first.keys))
      #expect(first.filter { other[$0.key] != $0.value }.keys.sorted() == [], "These differ with \(jobs) jobs.")
    }
  }

  @Test func theEmbeddedThemeIsTheOneInTemplates() async throws {
    let workspace = try Workspace()
    for (name, templates) in [("own", Repository.root + "/Templates"), ("embedded", nil)] {
      var request = Self.request(output: workspace.path(name))
      request.templates = templates
      _ = try await Build(request).run()
    }
    let own = workspace.files(in: "own"), embedded = workspace.files(in: "embedded")
    #expect(own.filter { embedded[$0.key] != $0.value }.keys.sorted() == [])
    #expect(own.count == embedded.count)
  }
}
