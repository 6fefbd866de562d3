import Catalog
import Mustache

/// What a micro-credential counts for, computed from the policies and from what roles and recognitions ask for.
struct CountsHere: Sendable {
  /// Two things that one award may count for, and on which condition.
  struct Pair: View {
    var first: LinkView
    var second: LinkView
    var condition: HTML

    static let shape = Shape<Pair>(
      "counts for two",
      [
        .object("first", of: LinkView.self) { $0.first }, .object("second", of: LinkView.self) { $0.second },
        .html("condition") { $0.condition },
      ])
  }

  private(set) var rows: [CountView] = []
  private(set) var roles = 0
  private(set) var recognitions = 0
  /// What each award brings: "$200", "15 CPE hours".
  private(set) var brings: [String] = []
  /// Whether some of it goes to groups of staff only.
  private(set) var isForGroups = false

  private let site: Site
  private let entity: Entity
  /// Whatever it counts for.
  private var counted: [EntityID] = []

  init(_ site: Site, _ entity: Entity) {
    self.site = site
    self.entity = entity
    let counters = site.catalog.counters(of: entity.id).compactMap { site.catalog.entity($0.id) }.filter { $0.common.status == .active }
    var declined = addAwards()
    for counter in counters where counter.id.kind == .role { addRole(counter) }
    for counter in counters where counter.id.kind == .recognition { addRecognition(counter) }
    for counter in counters where counter.id.kind == .policy { addOptions(counter) }
    declined += unvetted()
    rows += declined
  }

  // MARK: - What each award brings

  /// - Returns: policies that do not reach this micro-credential.
  private mutating func addAwards() -> [CountView] {
    var declined: [CountView] = []
    let policies = site.catalog.all(.policy).filter { $0.common.status == .active }
    let ordered = Self.order.flatMap { form in policies.filter { if case .policy(let it) = $0.content { it.form == form } else { false } } }
    for policy in ordered {
      guard case .policy(let it) = policy.content, let what = gain(it) else { continue }
      guard reaches(policy) else {
        if it.form == .hiringPreference { continue }
        let name = site.organization(of: policy)?.title ?? "this organization"
        declined.append(row(.no, what, policy, [HTML(escaping: "It is in no program of \(name).")]))
        continue
      }
      counted.append(policy.id)
      let mark = site.mark("amount", of: policy) ?? site.mark("hours", of: policy)
      if it.form == .hiringPreference {
        let words = binding(it.binding).map { Self.capitalised("\($0).") } ?? policy.common.summary
        rows.append(row(.partly, what, policy, [HTML(escaping: words) + site.mark("binding", of: policy)]))
      } else {
        brings.append(what)
        rows.append(row(.yes, what, policy, mark: mark, conditions(it, of: policy)))
      }
    }
    return declined
  }

  /// Policies that reward each award, the surest gain first.
  private static let order: [Policy.Form] = [.stipend, .hours, .hiringPreference]

  private func gain(_ policy: Policy) -> String? {
    switch policy.form {
    case .stipend: policy.amount.map { "\($0.display) stipend" }
    case .hours: policy.hours.map { "\($0) CPE hours" }
    case .hiringPreference: "Preference in hiring"
    default: nil
    }
  }

  /// Policies are for the micro-credentials that their organization awards or has in a program.
  private func reaches(_ policy: Entity) -> Bool {
    let owner = site.organization(of: policy)?.id
    if site.organization(of: entity)?.id == owner { return true }
    return site.catalog.programs(listing: entity.id).contains { site.catalog.entity($0).flatMap(site.organization)?.id == owner }
  }

  private mutating func conditions(_ policy: Policy, of entity: Entity) -> [HTML] {
    var words: [String] = []
    if !policy.groups.isEmpty {
      isForGroups = true
      words.append("For " + Numerals.series(policy.groups.map { Self.lowered(site.configuration.group($0.value)) }))
    }
    if let cap = policy.cap { words.append("\(words.isEmpty ? "For" : "for") the first \(cap.count) in a \(cap.period.words)") }
    guard !words.isEmpty else { return [] }
    let mark = site.mark("groups", of: entity) ?? site.mark("cap", of: entity)
    return [HTML(bytes: HTML(escaping: words.joined(separator: "; ") + ".").bytes + (mark?.bytes ?? []))]
  }

  // MARK: - What asks for it

  private mutating func addRole(_ role: Entity) {
    guard case .role(let it) = role.content, let requires = it.requires else { return }
    let standing = Standing(of: entity, in: requires, site.catalog)
    guard let words = standing.words else { return }
    roles += 1
    counted.append(role.id)
    let mark = site.mark("requires", of: role) ?? site.mark("binding", of: role)
    let sentence = words + (binding(it.binding).map { "; \($0)" } ?? "") + "."
    rows.append(row(standing.isEnough ? .yes : .partly, role.title, role, [HTML(escaping: sentence) + mark]))
  }

  private mutating func addRecognition(_ recognition: Entity) {
    guard case .recognition(let it) = recognition.content, let requires = it.requires else { return }
    let standing = Standing(of: entity, in: requires, site.catalog)
    guard let words = standing.words else { return }
    recognitions += 1
    counted.append(recognition.id)
    let owner = site.organization(of: recognition)
    let isElsewhere = owner?.id != site.configuration.organization.map(site.catalog.current)
    let sentence = isElsewhere ? (owner.map { "\($0.title): \(Self.lowered(words))" } ?? words) : words
    let lines = [HTML(escaping: sentence + ".") + site.mark("requires", of: recognition)]
    rows.append(
      row(
        standing.isEnough ? .yes : .partly, recognition.title, recognition, lines + (standing.otherWords.map { [HTML(escaping: $0)] } ?? [])
      ))
  }

  private mutating func addOptions(_ policy: Entity) {
    guard case .policy(let it) = policy.content else { return }
    var lines: [HTML] = [], isEnough = false
    for option in it.options {
      guard let requires = option.requires else { continue }
      let standing = Standing(of: entity, in: requires, site.catalog)
      guard let words = standing.words else { continue }
      isEnough = isEnough || standing.isEnough
      lines.append(HTML(escaping: "\(option.title): \(Self.lowered(words))."))
    }
    guard !lines.isEmpty else { return }
    counted.append(policy.id)
    lines[lines.count - 1] = lines[lines.count - 1] + site.mark("options", of: policy)
    rows.append(row(isEnough ? .yes : .partly, policy.title, policy, lines))
  }

  /// Policies that ask for the state's approval, where it is missing.
  private func unvetted() -> [CountView] {
    guard case .microCredential(let it) = entity.content, !it.stateVetted else { return [] }
    return site.catalog.choosersOfVetted.compactMap { id in
      guard id.kind == .policy, !counted.contains(id), let policy = site.catalog.entity(id), policy.common.status == .active else {
        return nil
      }
      return row(.no, policy.title, policy, [HTML("The state has not vetted it.") + site.mark("state_vetted", of: entity)])
    }
  }

  // MARK: - More than one thing

  /// Pairs of what it counts for that say on which condition one award serves both.
  var pairs: [Pair] {
    var pairs: [Pair] = [], seen: Set<Set<EntityID>> = []
    for id in counted where id.kind == .policy {
      guard let policy = site.catalog.entity(id), case .policy(let it) = policy.content, let first = site.link(id) else { continue }
      for other in it.countsWith {
        let target = site.catalog.current(other.target)
        guard let condition = other.condition, counted.contains(target), let second = site.link(target), seen.insert([id, target]).inserted
        else { continue }
        pairs.append(Pair(first: first, second: second, condition: site.html(condition)))
      }
    }
    return pairs
  }

  // MARK: - Words

  private func row(_ tag: TagView, _ title: String, _ entity: Entity, mark: HTML? = nil, _ lines: [HTML]) -> CountView {
    CountView(tag: tag, title: title, url: site.url(entity.id), mark: mark, lines: lines.map(TextView.init))
  }

  private func binding(_ binding: Binding?) -> String? {
    switch binding?.level {
    case .optional: "optional"
    case .factor: "a factor, not a guarantee"
    case .preferred: "preferred, not required"
    case .required: "required"
    case nil: nil
    }
  }

  private static func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// For the middle of a sentence; abbreviations stay as they are.
  private static func lowered(_ words: String) -> String {
    let start = words.prefix(2)
    return start == start.uppercased() ? words : words.prefix(1).lowercased() + words.dropFirst()
  }
}

extension HTML {
  /// With a mark behind it, where there is one.
  static func + (html: HTML, mark: HTML?) -> HTML { HTML(bytes: html.bytes + (mark?.bytes ?? [])) }
}
