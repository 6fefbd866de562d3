import Catalog

/// What the twins of one kind of things hold.
struct TwinKind: Sendable {
  let kind: Kind
  let fields: [DataField]
  private let tell: @Sendable (Site, Entity) -> [JSONMember]

  /// - Parameter it: what only this kind has.
  private init<It>(_ kind: Kind, _ members: [Member<It>], _ it: @escaping @Sendable (Entity) -> It?) {
    let opening = CommonTwin.opening(kind), closing = CommonTwin.closing
    self.kind = kind
    fields = opening.map(\.field) + members.map(\.field) + closing.map(\.field)
    tell = { site, entity in
      let whole = Told(site: site, page: entity.id, it: entity)
      return opening.values(of: whole) + (it(entity).map { members.values(of: whole.with($0)) } ?? []) + closing.values(of: whole)
    }
  }

  func members(_ site: Site, _ entity: Entity) -> [JSONMember] { tell(site, entity) }

  /// In the order of kinds.
  static let all = Kind.allCases.map(make)
  private static let byKind = Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })

  static func of(_ kind: Kind) -> TwinKind { byKind[kind] ?? make(kind) }

  private static func make(_ kind: Kind) -> TwinKind {
    switch kind {
    case .role: TwinKind(kind, RoleTwin.members) { RoleCard($0) }
    case .microCredential: TwinKind(kind, MicroCredentialTwin.members) { if case .microCredential(let it) = $0.content { it } else { nil } }
    case .competency: TwinKind(kind, CompetencyTwin.members) { if case .competency(let it) = $0.content { it } else { nil } }
    case .rubric: TwinKind(kind, RubricTwin.members) { if case .rubric(let it) = $0.content { it } else { nil } }
    case .program: TwinKind(kind, ProgramTwin.members) { if case .program(let it) = $0.content { it } else { nil } }
    case .pathway: TwinKind(kind, PathwayTwin.members) { if case .pathway(let it) = $0.content { it } else { nil } }
    case .recognition: TwinKind(kind, RecognitionTwin.members) { if case .recognition(let it) = $0.content { it } else { nil } }
    case .policy: TwinKind(kind, PolicyTwin.members) { if case .policy(let it) = $0.content { it } else { nil } }
    case .faq: TwinKind(kind, FAQTwin.members) { if case .faq(let it) = $0.content { it } else { nil } }
    case .organization: TwinKind(kind, OrganizationTwin.members) { if case .organization(let it) = $0.content { it } else { nil } }
    case .page: TwinKind(kind, PageTwin.members) { if case .page(let it) = $0.content { it } else { nil } }
    case .statistic: TwinKind(kind, StatisticTwin.members) { if case .statistic(let it) = $0.content { it } else { nil } }
    case .term: TwinKind(kind, TermTwin.members) { if case .term(let it) = $0.content { it } else { nil } }
    }
  }
}
