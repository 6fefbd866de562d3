/// What only this kind of thing has.
package enum Content: Sendable {
  case role(Role)
  case microCredential(MicroCredential)
  case competency(Competency)
  case rubric(Rubric)
  case program(Program)
  case pathway(Pathway)
  case recognition(Recognition)
  case policy(Policy)
  case faq(FAQ)
  case organization(Organization)
  case page(Page)
  case statistic(Statistic)
  case term(Term)
}

/// The list of kinds: which type reads the form of each, and where its value is kept.
extension Kind {
  var reader: any ReadableKind.Type {
    switch self {
    case .role: Role.self
    case .microCredential: MicroCredential.self
    case .competency: Competency.self
    case .rubric: Rubric.self
    case .program: Program.self
    case .pathway: Pathway.self
    case .recognition: Recognition.self
    case .policy: Policy.self
    case .faq: FAQ.self
    case .organization: Organization.self
    case .page: Page.self
    case .statistic: Statistic.self
    case .term: Term.self
    }
  }
}

extension Content {
  /// Reads what only this kind has.
  static func read(_ form: AuthorForm, as kind: Kind) -> Content {
    switch kind {
    case .role: .role(Role.read(form))
    case .microCredential: .microCredential(MicroCredential.read(form))
    case .competency: .competency(Competency.read(form))
    case .rubric: .rubric(Rubric.read(form))
    case .program: .program(Program.read(form))
    case .pathway: .pathway(Pathway.read(form))
    case .recognition: .recognition(Recognition.read(form))
    case .policy: .policy(Policy.read(form))
    case .faq: .faq(FAQ.read(form))
    case .organization: .organization(Organization.read(form))
    case .page: .page(Page.read(form))
    case .statistic: .statistic(Statistic.read(form))
    case .term: .term(Term.read(form))
    }
  }
}
