import Testing

@testable import Catalog

@Suite struct ReferenceTests {
  @Test func clausesWithoutAnIdGetOneThatIsFree() throws {
    let sample = SampleCatalog(["roles/a.md": SampleCatalog.thing("A", "qualifications: [{id: q2, text: One.}, {text: Two.}]")])
    guard case .role(let role)? = sample.entity("role:a")?.content else { throw Missing() }
    #expect(role.qualifications.map(\.id) == ["q2", "q2-q2"])
  }

  @Test(arguments: [
    ("roles/a.md", "qualifications: [{id: used, text: One.}]", "4:23"),
    ("policies/a.md", "kind: renewal\noptions: [{id: who, title: One}]", "5:16"),
    ("micro-credentials/a.md", "category: Data\nrequirements: [{id: here, title: One, prompt: Two.}]", "5:21"),
  ])
  func aClauseCanNotHaveTheIdOfASection(_ path: String, _ fields: String, _ place: String) {
    let errors = SampleCatalog([path: SampleCatalog.thing("A", fields)]).errors
    #expect(errors.count == 1 && errors[0].hasPrefix("\(path):\(place): error: The id `"))
  }

  private struct Missing: Error {}

  @Test(arguments: [
    ("role:plc-leader", "role:plc-leader"), ("Role:plc-leader", "role:plc-leader"), ("role:plc-leader@2018-19", "role:plc-leader@2018-19"),
    ("faq:12", "faq:12"), ("faq:012", "faq:12"), ("../roles/plc-leader.md", "role:plc-leader"), ("plc-norms.md", "program:plc-norms"),
    ("./plc-norms.md", "program:plc-norms"), ("../roles/plc-leader@2018-19.md", "role:plc-leader@2018-19"),
    ("../faqs/012-incentives.md", "faq:12"), ("../rubrics/quality.yaml", "rubric:quality"), ("../impact/earned.yml", "stat:earned"),
    ("../roles/plc-leader", "role:plc-leader"), ("../micro-credentials/../roles/plc-leader.md", "role:plc-leader"),
  ])
  func aLinkNamesAnEntity(_ link: String, _ id: String) {
    guard case .entity(let found, nil)? = LinkTarget(link, from: "programs/list.md") else {
      Issue.record("\(link) names nothing.")
      return
    }
    #expect(found.written == id)
  }

  @Test(arguments: [
    "", "/", "..", "../", "../..", "../../roles/plc-leader.md", "../../../etc/passwd", "role:../plc-leader", "role:", "role:Plc", "roles:x",
    "//evil.example/x", "/roles/plc-leader/", "www.example.org", "mc:a@2018-19", "role:a@2018", "role:a@b@c", "faq:twelve", "faq:-1",
    "../unknown/x.md", "../catalog.yaml", "file:///etc/passwd", "data:text/html,x", "role:plc%2Dleader",
    "../roles/%2e%2e/x",
  ])
  func aLinkThatLeadsNowhereIsRefused(_ link: String) {
    #expect(LinkTarget(link, from: "programs/list.md") == nil)
  }

  @Test func fragmentsAndOtherSitesAreKept() {
    #expect(LinkTarget("mc:a#rubric", from: "pages/x.md") == .entity(EntityID(.microCredential, "a"), fragment: "rubric"))
    #expect(LinkTarget("#top", from: "pages/x.md") == .anchor("top"))
    #expect(LinkTarget("https://example.org/#a", from: "pages/x.md") == .web("https://example.org/#a"))
  }

  @Test func anAliasFindsItsPageAndAsksForTheCurrentId() throws {
    let sample = SampleCatalog([
      "pages/team.md": SampleCatalog.thing("Team", "aliases: [us, we]"),
      "pages/about.md": SampleCatalog.thing("About", body: "See [the team](page:us).\n"),
    ])
    #expect(sample.lines == ["pages/about.md:5:5: warning: `us` is an earlier id. Write `team` instead."])
    #expect(sample.entity("page:we")?.title == "Team")
    let team = EntityID(.page, "team")
    #expect(try #require(sample.linking.catalog).uses(of: team).map(\.id.id) == ["about"])
  }

  @Test func anAliasCanNotTakeAnId() {
    let sample = SampleCatalog([
      "pages/team.md": SampleCatalog.thing("Team", "aliases: [about]"), "pages/about.md": SampleCatalog.thing("About"),
    ])
    #expect(sample.codes == ["duplicate-alias"])
  }

  @Test func aPlaceOnTheSamePageIsChecked() {
    func codes(_ anchor: String) -> [String] {
      SampleCatalog(["pages/about.md": SampleCatalog.thing("About", body: "[Below](#\(anchor))\n\n## The end\n\nText.\n")]).codes
    }
    #expect(codes("the-end") == [])
    #expect(codes("the-beginning") == ["unknown-anchor"])
  }

  @Test func entitiesAreSortedWithFrozenVersionsAfterTheCurrentOne() throws {
    let faq = { (n: Int) in SampleCatalog.form("number: \(n)\nquestion: Why?\nsummary: So.") }
    let card = { (year: String) in SampleCatalog.thing("Guide", "school_year: \(year)") }
    let sample = SampleCatalog([
      "faqs/10-b.md": faq(10), "faqs/9-a.md": faq(9), "roles/guide.md": card("2019-20"), "roles/guide@2017-18.md": card("2017-18"),
      "roles/guide@2018-19.md": card("2018-19"), "roles/guide-two.md": card("2019-20"),
    ])
    let catalog = try #require(sample.linking.catalog)
    #expect(
      catalog.entities.map(\.id.written) == [
        "role:guide", "role:guide@2018-19", "role:guide@2017-18", "role:guide-two", "faq:9", "faq:10",
      ])
    #expect(catalog.versions(of: EntityID(.role, "guide")).map(\.id.written) == ["role:guide@2018-19", "role:guide@2017-18"])
    #expect(catalog.versions(of: EntityID(.role, "guide-two")).isEmpty)
  }
}
