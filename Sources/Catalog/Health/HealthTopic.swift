package import Diagnostics

/// One question about a catalog's health, and the things that answer it with “not well”.
package struct HealthTopic: Sendable {
  /// Headings under which topics stand.
  package enum Area: String, CaseIterable, Sendable {
    case roles = "Roles"
    case learning = "Micro-credentials, competencies and programs"
    case rules = "Policies"
    case words = "Questions and words"
    case age = "Age"
    case grounds = "Sources and assumptions"
  }

  package struct Finding: Sendable {
    package var entity: Entity
    /// A sentence about it, where its name does not say all.
    package var words: String?
    package var span: Span
  }

  /// Stable name in kebab case. Scripts may rely on it.
  package let code: String
  package let area: Area
  /// "Roles without qualifications"
  package let title: String
  /// What to do about them.
  package let advice: String
  /// A figure that is good to know, and nothing to mend.
  package let isNote: Bool
  package private(set) var findings: [Finding] = []

  init(_ code: String, _ area: Area, _ title: String, _ advice: String, isNote: Bool = false) {
    self.code = code
    self.area = area
    self.title = title
    self.advice = advice
    self.isNote = isNote
  }

  mutating func add(_ entity: Entity, _ words: String? = nil, at span: Span? = nil) {
    findings.append(Finding(entity: entity, words: words, span: span ?? entity.span))
  }
}
