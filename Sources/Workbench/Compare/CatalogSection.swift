/// A section of a site: its folder in addresses, and what its pages are called together.
enum CatalogSection: String, CaseIterable {
  case roles
  case microCredentials = "micro-credentials"
  case pathways, programs, competencies, rubrics, faq

  /// The section of a thing by the first letters of its id.
  init(of id: String) {
    switch id.prefix(2) {
    case "ro": self = .roles
    case "mc": self = .microCredentials
    case "pa": self = .pathways
    case "pr": self = .programs
    case "co": self = .competencies
    case "rb": self = .rubrics
    default: self = .faq
    }
  }

  var title: String {
    switch self {
    case .microCredentials: "Micro-credentials"
    case .faq: "FAQ"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }
}
