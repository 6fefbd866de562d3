import Catalog
import Mustache

/// A rule that somebody decided: how much, for whom, since when, and who says so.
struct PolicyPage: RelatedPage {
  static let template = "pages/policy"

  let site: Site
  let head: Head
  let entity: Entity
  let policy: Policy
  let relations: Relations
  let facts: [FactView]
  let groups: [GroupRow]
  let examples: [ExampleView]
  let optionExamples: [OptionExampleView]
  /// Of the policy itself, or of the organization's policy on assessment.
  let assessmentDays: Int?

  init(_ site: Site, _ entity: Entity, _ policy: Policy) {
    self.site = site
    self.entity = entity
    self.policy = policy
    head = Head(site, entity)
    relations = Relations(site, entity)
    facts = PolicyFacts(site: site, entity: entity, policy: policy).all
    groups = GroupRow.list(policy, site)
    assessmentDays = policy.assessmentDays ?? site.policy(.assessment, beside: entity)?.assessmentDays
    let hours = policy.hours == nil ? site.policy(.hours, beside: entity) : policy
    optionExamples = policy.examples.compactMap {
      OptionExampleView($0, of: policy, site.catalog, caption: site.html($0.text) ?? HTML("An example"))
    }
    examples = policy.examples.filter { !$0.earned.isEmpty && (policy.amount != nil || policy.hours != nil) }.map {
      ExampleView($0, of: policy, caption: site.html($0.text) ?? HTML("An example"), hours: hours, site: site)
    }
  }

  static let shape = Shape<PolicyPage>(
    "policy page",
    relatedFields + [
      .text("title") { $0.entity.title }, .html("summary") { $0.site.html($0.entity.common.summary) },
      .text("organization") { $0.site.organization(of: $0.entity)?.title }, .list("facts", of: FactView.self) { $0.facts },
      .flag("planned") { $0.entity.common.status == .planned }, .flag("retired") { $0.entity.common.status == .retired },
      .html("disclaimer") { $0.site.html($0.policy.disclaimer) }, .html("body") { $0.site.html($0.entity.body) },
      .list("groups", of: GroupRow.self) { $0.groups }, .flag("has_groups") { !$0.groups.isEmpty },
      .html("groups_mark") { $0.site.mark("groups", of: $0.entity) },
      .list("windows", of: WindowView.self) { $0.windows }, .flag("has_windows") { !$0.policy.windows.isEmpty },
      .text("band") { BandRule($0.policy)?.name }, .text("assessment_days") { $0.daysInWords },
      .html("windows_source") { $0.windowsSource },
      .list("examples", of: ExampleView.self) { $0.examples }, .list("option_examples", of: OptionExampleView.self) { $0.optionExamples },
      .flag("has_examples") { !$0.examples.isEmpty || !$0.optionExamples.isEmpty },
      .flag("printable") { $0.policy.form == .growthPlan },
      .list("options", of: OptionRow.self) { $0.options }, .flag("has_options") { !$0.policy.options.isEmpty },
      .flag("options_open") { $0.policy.options.contains { $0.from != nil || $0.through != nil } },
      .html("options_mark") { $0.site.mark("options", of: $0.entity) },
      .list("costs", of: TextView.self) { page in page.policy.costs.map { TextView(page.site.html($0)) } },
      .flag("has_costs") { !$0.policy.costs.isEmpty },
      .list("grants", of: TextView.self) { page in page.policy.grants.map { TextView(page.site.html($0)) } },
      .flag("has_grants") { !$0.policy.grants.isEmpty }, .text("grants_title") { $0.grantsTitle },
      .list("counts", of: CountsRow.self) { $0.counts }, .flag("has_counts") { !$0.policy.countsWith.isEmpty },
      .list("clauses", of: ClauseView.self) { $0.clauses }, .flag("has_clauses") { !$0.policy.facts.isEmpty },
      .text("other_names") { $0.entity.common.alsoCalled.joined(separator: ", ") },
      .flag("has_other_names") { !$0.entity.common.alsoCalled.isEmpty }, .list("contents", of: ContentsEntry.self) { $0.contents },
    ])

  // MARK: - Parts

  private var windows: [WindowView] {
    WindowView.list(policy, assessmentDays: assessmentDays, mark: site.mark("windows", of: entity))
  }

  private var daysInWords: String? { assessmentDays.map { "about \($0) days" } }

  /// What the source says of the windows, where the days themselves were chosen.
  private var windowsSource: HTML? {
    guard let mark = site.mark("windows", of: entity) else { return nil }
    let labels = policy.windows.map { "“\($0.label)”" }
    let series = labels.count < 2 ? labels.joined() : labels.dropLast().joined(separator: ", ") + " and " + (labels.last ?? "")
    return HTML(bytes: HTML(escaping: "The source says \(series). The exact days are an assumption.").bytes + mark.bytes)
  }

  private var options: [OptionRow] { policy.options.map { OptionRow($0, site) } }

  private var counts: [CountsRow] {
    policy.countsWith.compactMap { rule in
      site.catalog.entity(rule.target).map { target in
        let noun = target.id.kind.noun
        return CountsRow(
          title: target.title, url: site.url(target.id), kind: noun.prefix(1).uppercased() + noun.dropFirst(),
          condition: site.html(rule.condition))
      }
    }
  }

  private var clauses: [ClauseView] {
    policy.facts.enumerated().map { index, fact in
      ClauseView(
        id: fact.id, earlier: fact.earlier, number: "\(index + 1)", text: site.html(fact.text.sentence), name: "detail \(index + 1)")
    }
  }

  private var grantsTitle: String { policy.form == .assessment ? "What you receive" : "What it brings" }

  private var contents: [ContentsEntry] {
    var entries: [ContentsEntry] = []
    func add(_ id: String, _ title: String, _ condition: Bool) { if condition { entries.append(ContentsEntry(id: id, title: title)) } }
    add("who", "Who is eligible", !groups.isEmpty)
    add("when", "When it is paid", !policy.windows.isEmpty)
    add("options", "The ways compared", !policy.options.isEmpty)
    add("example", "Worked examples", !examples.isEmpty || !optionExamples.isEmpty)
    add("costs", "What it costs you", !policy.costs.isEmpty)
    add("grants", grantsTitle, !policy.grants.isEmpty)
    add("counts", "What else it counts for", !policy.countsWith.isEmpty)
    add("details", "Details to cite", !policy.facts.isEmpty)
    add("about", "About this policy", !entity.body.isEmpty)
    entries += entity.body.prose.headings.filter { $0.level == 2 }.map { ContentsEntry(id: $0.id, title: $0.text) }
    add("source", "Who says so", !relations.sources.isEmpty)
    add("used", "Used by", true)
    return entries
  }
}

extension Site {
  /// The active policy of a kind that the organization behind an entity has.
  func policy(_ form: Policy.Form, beside entity: Entity) -> Policy? {
    let owner = entity.common.organization ?? configuration.organization
    for other in catalog.all(.policy) where other.common.status == .active {
      if case .policy(let policy) = other.content, policy.form == form, (other.common.organization ?? configuration.organization) == owner {
        return policy
      }
    }
    return nil
  }
}

extension String {
  /// Beginning with a capital letter and ending with a full stop.
  var sentence: String {
    let ends = hasSuffix(".") || hasSuffix("?") || hasSuffix("!") || hasSuffix("†")
    return prefix(1).uppercased() + dropFirst() + (ends ? "" : ".")
  }
}
