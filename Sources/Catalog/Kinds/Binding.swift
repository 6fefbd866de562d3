package import FrontMatter

/// How far something binds, and since when.
package struct Binding: Sendable {
  package enum Level: String, CaseIterable, Sendable {
    case optional, factor, preferred, required

    /// In words, for a fact strip.
    package var words: String {
      switch self {
      case .optional: "Optional"
      case .factor: "May be a factor"
      case .preferred: "Preferred, not required"
      case .required: "Required"
      }
    }
  }

  package var level: Level
  package var from: CalendarDate?

  static func read(_ form: AuthorForm, _ name: String) -> Binding? {
    guard form.fields.has(name), let form = form.form(name) else { return nil }
    defer { form.finish() }
    let from = form.fields.date("from")?.value
    form.fields.demand("level")
    return form.fields.choice("level", as: Level.self).map { Binding(level: $0, from: from) }
  }
}

/// Codes of the same occupation or competency in public classifications.
package struct Alignment: Sendable {
  package var onet: String?
  package var esco: String?
  package var isced: String?

  package var isEmpty: Bool { onet == nil && esco == nil && isced == nil }

  static func read(_ form: AuthorForm, _ name: String) -> Alignment {
    guard form.fields.has(name), let form = form.form(name) else { return Alignment() }
    defer { form.finish() }
    return Alignment(
      onet: form.fields.text("onet")?.value, esco: form.fields.text("esco")?.value, isced: form.fields.text("isced")?.value)
  }
}
