/// What a source file describes. The order is the order in which kinds are listed to people.
package enum Kind: String, CaseIterable, Sendable, Hashable {
  case role
  case microCredential = "mc"
  case competency
  case rubric
  case program
  case pathway
  case recognition
  case policy
  case faq
  case organization = "org"
  case page
  case statistic = "stat"
  case term

  /// The word before the colon in `[PLC Leader](role:plc-leader)`.
  package var scheme: String { rawValue }

  /// Folder of the sources below `Content/`.
  package var folder: String {
    switch self {
    case .role: "roles"
    case .microCredential: "micro-credentials"
    case .competency: "competencies"
    case .rubric: "rubrics"
    case .program: "programs"
    case .pathway: "pathways"
    case .recognition: "recognitions"
    case .policy: "policies"
    case .faq: "faqs"
    case .organization: "organizations"
    case .page: "pages"
    case .statistic: "impact"
    case .term: "terms"
    }
  }

  /// The kind in the middle of a sentence: "There is no micro-credential `x`."
  package var noun: String {
    switch self {
    case .role: "role"
    case .microCredential: "micro-credential"
    case .competency: "competency"
    case .rubric: "rubric"
    case .program: "program"
    case .pathway: "pathway"
    case .recognition: "recognition"
    case .policy: "policy"
    case .faq: "FAQ entry"
    case .organization: "organization"
    case .page: "page"
    case .statistic: "statistic"
    case .term: "term"
    }
  }

  /// "a role", "an FAQ entry".
  package var withArticle: String { (self == .faq || self == .organization ? "an " : "a ") + noun }

  package var plural: String {
    switch self {
    case .competency: "competencies"
    case .policy: "policies"
    case .faq: "FAQ entries"
    default: noun + "s"
    }
  }

  /// Position in the order of kinds. A switch, because things are sorted by it.
  package var rank: Int {
    switch self {
    case .role: 0
    case .microCredential: 1
    case .competency: 2
    case .rubric: 3
    case .program: 4
    case .pathway: 5
    case .recognition: 6
    case .policy: 7
    case .faq: 8
    case .organization: 9
    case .page: 10
    case .statistic: 11
    case .term: 12
    }
  }

  package init?(folder: String) {
    guard let kind = Kind.allCases.first(where: { $0.folder == folder }) else { return nil }
    self = kind
  }
}
