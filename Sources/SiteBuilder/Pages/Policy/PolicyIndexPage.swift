import Catalog
import Mustache

/// All policies, grouped by what they are about.
struct PolicyIndexPage: PageView {
  static let template = "pages/policies"

  let site: Site
  let head: Head
  let groups: [PolicyGroup]
  let pagination: Pagination

  init(_ site: Site, _ places: ArraySlice<PolicyGroup.Place>, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    groups = places.runs(by: \.topic).map { run in
      PolicyGroup(topic: run[run.startIndex].topic, rows: run.map { PolicyRow(site, $0.entity, $0.policy) })
    }
    head = Head(
      site, .policies,
      description:
        "What earning brings, what it asks of you, and who decided it: \(Numerals.count(pagination.total, "policy", plural: "policies")).",
      pagination, listing: places.map(\.entity))
  }

  static let shape = Shape<PolicyIndexPage>(
    "policies page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("groups", of: PolicyGroup.self) { $0.groups },
      .object("pagination", of: Pagination.self) { $0.pagination },
    ])
}

/// Policies of one topic.
struct PolicyGroup: View {
  enum Topic: String, CaseIterable, Sendable {
    case money, renewal, hiring, process

    init(_ form: Policy.Form) {
      self =
        switch form {
        case .stipend, .hours, .salaryLane, .funding: .money
        case .renewal, .growthPlan: .renewal
        case .hiringPreference, .takingPart: .hiring
        case .assessment, .access, .effort: .process
        }
    }

    var title: String {
      switch self {
      case .money: "Money and hours"
      case .renewal: "License renewal and growth"
      case .hiring: "Hiring, promotion and choice"
      case .process: "Access, time and assessment"
      }
    }
  }

  /// A policy and the topic that it stands under.
  struct Place: Sendable {
    let topic: Topic
    let entity: Entity
    let policy: Policy
  }

  /// All policies by topic.
  static func places(_ site: Site) -> [Place] {
    let all = site.catalog.all(.policy).compactMap { entity -> Place? in
      guard case .policy(let policy) = entity.content else { return nil }
      return Place(topic: Topic(policy.form), entity: entity, policy: policy)
    }
    return Topic.allCases.flatMap { topic in all.filter { $0.topic == topic } }
  }

  var topic: Topic
  var rows: [PolicyRow]

  static let shape = Shape<PolicyGroup>(
    "group of policies",
    [.text("id") { $0.topic.rawValue }, .text("title") { $0.topic.title }, .list("rows", of: PolicyRow.self) { $0.rows }])
}

/// A policy in a list, led by its figure.
struct PolicyRow: View {
  var title: String
  var url: String
  var summary: HTML
  var figure: String?
  var organization: String?
  var year: String?
  var status: String?

  init(_ site: Site, _ entity: Entity, _ policy: Policy) {
    title = entity.title
    url = site.url(entity.id)
    summary = site.html(entity.common.summary)
    organization = site.organization(of: entity)?.title
    year = policy.schoolYear?.value.long
    status = entity.common.status.words
    if let amount = policy.amount {
      figure = amount.display
    } else if let hours = policy.hours {
      figure = "\(hours) h"
    } else if let days = policy.assessmentDays {
      figure = "\(days) days"
    } else if let deadline = policy.deadline {
      figure = deadline.day.short
    } else if let range = policy.rangeHours {
      figure = "\(range.display) h"
    } else if !policy.options.isEmpty {
      figure = "\(policy.options.count) ways"
    } else {
      figure = nil
    }
  }

  static let shape = Shape<PolicyRow>(
    "policy row",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("summary") { $0.summary }, .text("figure") { $0.figure },
      .text("organization") { $0.organization }, .text("year") { $0.year }, .text("status") { $0.status },
    ])
}

extension DayOfYear {
  /// "1 Jul", where there is little room.
  var short: String { "\(day) \(Self.months[month - 1].prefix(3))" }
}
