import Catalog
import Mustache

/// Where an educator marks what was earned and reads what is left. The page only carries the parts; modules fill them in the browser.
struct CareerPlannerPage: PageView {
  static let template = "pages/planner"

  let site: Site
  let head: Head

  init(_ site: Site) {
    self.site = site
    head = Head(
      site, title: "Planner",
      description: "Mark what you have earned; see what each role still asks for and what it would bring you.", url: Self.address(site))
  }

  static func address(_ site: Site) -> String { site.addresses.section("planner") }

  static let shape = Shape<CareerPlannerPage>(
    "planner",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description },
      .text("source") { "\($0.site.address.prefix)/\(CareerPlannerData.path)" },
      .list("rules", of: LinkView.self) { $0.rules },
      .html("disclaimer") { $0.site.html($0.site.configuration.disclaimer?.text) },
    ])

  /// Everything the answers are worked out from, for those who read it there.
  private var rules: [LinkView] {
    let reading: [(Section, String)] = [
      (.roles, "what each asks for"), (.recognitions, "what several micro-credentials add up to"), (.programs, "what belongs together"),
      (.policies, "what is paid and counted, for whom and when"), (.microCredentials, "how long each takes"),
    ]
    return reading.filter { !site.catalog.all($0.0.kind).isEmpty }.map { section, summary in
      LinkView(title: section.title, url: site.addresses.section(section.rawValue), summary: summary)
    }
  }
}
