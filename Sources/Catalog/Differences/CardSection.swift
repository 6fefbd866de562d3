/// A part of a role card that may differ from one version to the next, in the order in which differences are told.
package enum CardSection: String, CaseIterable, Sendable {
  case title, summary
  case otherNames = "also_called"
  case status, organization, family, level
  case classroom = "stays_in_classroom"
  case groups, responsibilities, qualifications, requires, binding, recommends, competencies, programs, compensation
  case leadsTo = "leads_to"
  case introduced
  case schoolYear = "school_year"
  case description

  /// As people read it.
  package var title: String {
    switch self {
    case .title: "Title"
    case .summary: "Summary"
    case .otherNames: "Other names"
    case .status: "Status"
    case .organization: "Organization"
    case .family: "Family"
    case .level: "Level"
    case .classroom: "In the classroom"
    case .groups: "Groups of staff"
    case .responsibilities: "Responsibilities"
    case .qualifications: "Qualifications"
    case .requires: "Micro-credentials asked for"
    case .binding: "How far they bind"
    case .recommends: "Micro-credentials recommended"
    case .competencies: "Competencies"
    case .programs: "Programs"
    case .compensation: "Pay in the role"
    case .leadsTo: "Where it leads"
    case .introduced: "Introduced"
    case .schoolYear: "School year"
    case .description: "Description"
    }
  }
}
