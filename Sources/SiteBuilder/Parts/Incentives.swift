import Catalog
import FrontMatter
import Mustache

/// What earning micro-credentials brings by the policies of an organization. Amounts come from policies only.
struct Incentives: Sendable {
  /// One policy and what it gives for a number of micro-credentials.
  struct Line: View {
    var title: String
    var url: String
    var rule: HTML
    /// "5 × $200 = $1,000"
    var working: String

    static let shape = Shape<Line>(
      "incentive",
      [.text("title") { $0.title }, .text("url") { $0.url }, .html("rule") { $0.rule }, .text("working") { $0.working }])
  }

  var lines: [Line] = []
  var money: [String] = []
  var hours = 0
  /// Groups of staff that the stipend is for.
  var eligible: [String] = []

  /// For whoever earns all that a role asks for.
  init(_ site: Site, of entity: Entity, _ role: Role, _ stones: [EntityID]) {
    self.init(
      site, organization: entity.common.organization ?? site.configuration.organization, count: stones.count,
      groups: role.groups.map(\.value))
  }

  /// - Parameters:
  ///   - groups: of the role; a stipend that names groups goes to these only. Nil where no role is at hand.
  init(_ site: Site, organization: EntityID?, count: Int, groups: [String]?) {
    for entity in site.catalog.all(.policy) where entity.common.status == .active {
      guard case .policy(let policy) = entity.content,
        (entity.common.organization ?? site.configuration.organization) == organization
      else { continue }
      let isFor = policy.groups.isEmpty || groups.map { role in policy.groups.contains { role.contains($0.value) } } ?? true
      if policy.form == .stipend, let amount = policy.amount {
        let paid = policy.cap.map { min($0.count, count) } ?? count
        let sum = Money(minorUnits: amount.minorUnits * paid, currency: amount.currency).display
        eligible = policy.groups.map { site.configuration.group($0.value) }
        var rule = "\(amount.display) each"
        if let cap = policy.cap { rule += ", up to \(cap.count) a \(cap.period.words)" }
        let working = isFor ? "\(paid) × \(amount.display) = \(sum)" : "Not for this role’s group"
        lines.insert(Line(title: "Stipend", url: site.url(entity.id), rule: HTML(escaping: rule), working: working), at: 0)
        if isFor, paid > 0 { money.append(sum) }
      } else if policy.form == .hours, let each = policy.hours {
        var rule = "\(each) each"
        if let cap = policy.cap { rule += ", up to \(cap.count) a \(cap.period.words)" } else { rule += ", no cap stated" }
        hours += isFor ? each * count : 0
        lines.append(
          Line(
            title: "CPE hours", url: site.url(entity.id), rule: HTML(escaping: rule), working: "\(count) × \(each) = \(each * count) hours")
        )
      }
    }
  }

  /// "$1,000" with "and 75 CPE hours", for a fact strip.
  var fact: FactView? {
    if let sum = money.first {
      return FactView("Could bring", sum, note: hours > 0 ? "and \(hours) CPE hours" : nil)
    }
    return hours > 0 ? FactView("Could bring", "\(hours) CPE hours") : nil
  }
}
