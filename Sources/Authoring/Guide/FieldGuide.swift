package import Catalog

/// What authors are told about a field beyond what the code that reads it says: what to write, and an example.
package struct FieldGuide: Sendable {
  /// `qualifications.text` for a field within another.
  package var path: String
  /// One or two sentences.
  package var words: String
  /// As it stands behind the colon, or on the lines below it; nil for fields within others.
  package var example: String?
  /// Whether a new form has it filled in rather than as a comment.
  package var isShown = false

  /// A field of the form.
  static func field(_ name: String, _ words: String, _ example: String, shown: Bool = false) -> FieldGuide {
    FieldGuide(path: name, words: words, example: example, isShown: shown)
  }

  /// A field within another.
  static func part(_ path: String, _ words: String) -> FieldGuide { FieldGuide(path: path, words: words) }
}

/// What authors are told about a kind of content. `GuideTests` holds it against the code that reads the forms.
package struct KindGuide: Sendable {
  package var kind: Kind
  /// What a thing of the kind is, in a sentence.
  package var about: String
  /// Fields of the kind, in the order of the form.
  package var fields: [FieldGuide]
  /// Whether a new file has prose below its form.
  package var hasProse = true

  /// All fields in the order of the form: name and summary, those of the kind, the others that every kind has.
  package var allFields: [FieldGuide] {
    let common = CommonGuide.fields(of: kind)
    return common.filter { CommonGuide.first.contains($0.path) || $0.path == kind.titleField } + fields
      + common.filter { !CommonGuide.first.contains($0.path) && $0.path != kind.titleField }
  }

  package static func of(_ kind: Kind) -> KindGuide {
    switch kind {
    case .role: role
    case .microCredential: microCredential
    case .competency: competency
    case .rubric: rubric
    case .program: program
    case .pathway: pathway
    case .recognition: recognition
    case .policy: policy
    case .faq: faq
    case .organization: organization
    case .page: page
    case .statistic: statistic
    case .term: term
    }
  }
}

/// Fields that every kind has.
enum CommonGuide {
  /// Those that stand at the head of a form beside the title.
  static let first: Set = ["summary", "status"]

  static func fields(of kind: Kind) -> [FieldGuide] {
    [
      .field(kind.titleField, kind == .faq ? "The question, as people ask it." : "The name, as it heads the page.", "Name", shown: true),
      .field("summary", "One sentence that stands below the name and in lists.", "Say in one sentence what it is.", shown: true),
      .field(
        "status",
        "`planned` until it holds, then `active`, which is also meant where the field is left out; `retired` when it no longer does.",
        "planned", shown: true),
      .field("organization", "Who answers for it; the catalog's own organization where left out.", "sample-district"),
      .field("aliases", "Earlier ids. Their addresses lead to this page.", kind == .faq ? "[99]" : "[earlier-id]"),
      .field("also_called", "Other names by which people look for it.", "[Another name]"),
      .field("tags", "Words that group things of any kind.", "[leadership]"),
      .field("updated", "Day of the last change of substance.", "2026-08-01"),
      .field(
        "sources", "Documents that say so. A title alone will do.",
        "\n  - title: Handbook of the district\n    part: Section 2\n    date: 2026\n    url: https://example.org/handbook"),
      .part("sources.title", "Title of the document."), .part("sources.part", "Section, entry or page."),
      .part("sources.date", "Year, month or day, as the document gives it."), .part("sources.url", "Where it can be read."),
      .field("assumed", "Fields of this form whose values stand in no source; the page marks them with †.", "[updated]"),
    ]
  }
}
