import Catalog
import FrontMatter

/// The ways into the catalog that the first page offers, each only where something lies behind it.
enum Door {
  static func all(_ site: Site) -> [LinkView] {
    let roles = site.catalog.all(.role).count { $0.common.status == .active }
    let credentials = site.catalog.all(.microCredential).count { $0.common.status == .active }
    let pathways = site.catalog.all(.pathway).count { $0.common.status == .active }
    let policies = site.catalog.all(.policy).count { $0.common.status == .active }
    var doors: [LinkView] = []
    func add(_ count: Int, _ section: Section, _ title: String, _ summary: String) {
      guard count > 0 else { return }
      doors.append(LinkView(title: title, url: site.addresses.section(section.rawValue), summary: summary))
    }
    add(
      roles, .roles, "Browse the roles",
      roles == 1 ? "1 role card: what it does, needs and pays." : "\(roles) role cards: what each one does, needs and pays.")
    add(credentials, .microCredentials, "Find a micro-credential", "\(credentials) listed, by skill." + effort(site))
    add(
      pathways, .pathways, "See where a role leads",
      "\(Numerals.count(pathways, "pathway")), with the moves that keep you in the classroom.")
    add(policies, .policies, "Count what it brings", "Money, hours and preference: who is eligible, how much, and when.")
    if site.isIssuing {
      doors.append(
        LinkView(
          title: "Check a badge", url: VerifyPage.address(site),
          summary: "Is it genuine, and does it still hold? Your browser finds out, and nothing is sent."))
    }
    return doors + site.links(site.configuration.home.pages)
  }

  /// What the rule on effort says, where there is one.
  private static func effort(_ site: Site) -> String {
    for entity in site.catalog.all(.policy) where entity.common.status == .active {
      guard case .policy(let policy) = entity.content, policy.form == .effort, let hours = policy.rangeHours else { continue }
      return " Most take \(hours.display) hours" + (policy.rangeWeeks.map { " over \($0.display) weeks" } ?? "") + "."
    }
    return ""
  }
}
