import Catalog

/// A requirement as a twin tells it.
///
/// - `sentence`: in English;
/// - `tree`: as the evaluator in the browser reads it;
/// - `rows`: what it asks for one by one. Each has a `kind`: mc, recognition or role (a thing, an mc with its `image`, `category` and
///   `hours`), other (its `text` and what it is a `basis` of), or pool (a program or what the state has vetted, from which to choose);
///   and says `how` it is asked for: all (with all others), one (`of` so many ways), or any (`count` `of` a list, `within` years
///   where given; of a program's list `declared` says the length in words). `note` says more.
struct RequirementTwin {
  private let site: Site
  private let requirement: Requirement

  init(_ site: Site, _ requirement: Requirement) {
    self.site = site
    self.requirement = requirement
  }

  var value: JSONValue {
    .members([
      ("sentence", .text(site.catalog.words.sentence(requirement))), ("tree", .requirement(requirement, site.catalog)),
      ("rows", .list(rows(requirement, [("how", .text("all"))]))),
    ])
  }

  static let form: DataRecord = {
    let row = DataRecord(
      fields: [
        DataField(
          name: "kind", says: "A thing, something else, or a pool to choose from.",
          form: .choice(["mc", "recognition", "role", "other", "pool"]), isAlways: true),
        DataField(
          name: "how", says: "With all others, one of several ways, or some of a list.", form: .choice(["all", "one", "any"]),
          isAlways: true),
        DataField(name: "count", says: "How many of the list.", form: .number),
        DataField(name: "of", says: "How many ways there are, or how many are in the list.", form: .number),
        DataField(name: "within", says: "Years within which they are earned.", form: .number),
        DataField(name: "declared", says: "The length of the list, in the words of its program.", form: .text),
        DataField(name: "note", says: "What else is said of it.", form: .text),
        DataField(name: "text", says: "What no micro-credential can meet.", form: .text),
        DataField(
          name: "basis", says: "What such a thing is.", form: .choice(Requirement.OtherKind.allCases.map(\.rawValue))),
      ]
        + DataRecord.microCredential.fields.map { field in
          var field = field
          field.isAlways = false
          return field
        }, cell: "title", name: "requirement-row")
    return DataRecord(
      fields: [
        DataField(name: "sentence", says: "In English.", form: .text, isAlways: true),
        DataField(name: "tree", says: "For a program that evaluates it.", form: .tree, isAlways: true),
        DataField(name: "rows", says: "What it asks for one by one.", form: .list(.record(row)), isAlways: true),
      ], cell: "sentence", name: "requirement")
  }()

  private typealias Members = [JSONMember]

  /// - Parameter how: said of everything that stands here alone.
  private func rows(_ node: Requirement, _ how: Members) -> [JSONValue] {
    let note: Members = [("note", node.note.map { .text(site.catalog.plain($0)) })]
    func row(_ kind: String) -> Members { [("kind", .text(kind))] + how + note }
    switch node.form {
    case .all(let parts): return parts.flatMap { rows($0, how) }
    case .any(let parts):
      let choice: Members = parts.count > 1 ? [("how", .text("one")), ("of", .number(parts.count))] : how
      return parts.flatMap { rows($0, choice) }
    case .choose(let count, let pool, let years):
      let members = Array(Set(site.catalog.members(of: pool))).sorted()
      let choice: Members = [
        ("how", .text("any")), ("count", .number(count)), ("of", .number(members.count)), ("within", years.map { .number($0) }),
      ]
      return choices(pool, members, choice + note)
    case .microCredential(let id): return [site.microCredential(id, row("mc"))].compactMap { $0 }
    case .recognition(let id): return [site.thing(id, row("recognition"))].compactMap { $0 }
    case .role(let id): return [site.thing(id, row("role"))].compactMap { $0 }
    case .other(let text, let kind):
      return [.members([("text", .text(site.catalog.plain(text))), ("basis", .text(kind.rawValue))] + row("other"))]
    }
  }

  /// Written out where the requirement itself lists them.
  private func choices(_ pool: Requirement.Pool, _ members: [EntityID], _ choice: Members) -> [JSONValue] {
    switch pool {
    case .listed: return members.compactMap { site.microCredential($0, [("kind", .text("mc"))] + choice) }
    case .program(let id):
      var declared: String?
      if case .program(let program) = site.catalog.entity(id)?.content { declared = program.declaredSize?.words }
      return [site.thing(id, [("kind", .text("pool"))] + choice + [("declared", declared.map { .text($0) })])].compactMap { $0 }
    case .stateVetted:
      let title = "Micro-credentials that the state has vetted"
      let url = site.absolute(site.addresses.section(Section.microCredentials.rawValue))
      return [.members([("id", .text("state-vetted")), ("title", .text(title)), ("url", .text(url)), ("kind", .text("pool"))] + choice)]
    }
  }
}
