import FrontMatter

/// What a person can do or knows; micro-credentials assess it, roles ask for it.
package struct Competency: Sendable {
  package enum Form: String, CaseIterable, Sendable { case knowledge, skill }

  package struct Level: Sendable {
    package var name: String
    package var text: RichText
  }

  /// "can lead colleagues through student data to decisions"
  package var statement: RichText
  package var category: String?
  package var form: Form?
  package var levels: [Level]
  package var alignment: Alignment
}

extension Competency: ReadableKind {
  static var needsSummary: Bool { false }
  static var sections: [String] { ["statement", "levels", "assessed", "roles", "elsewhere", "source", "used"] }

  static func read(_ form: AuthorForm) -> Competency {
    Competency(
      statement: form.requiredRichText("statement"),
      category: form.fields.text("category")?.value,
      form: form.fields.choice("type", as: Form.self),
      levels: form.forms("levels", example: "- name: Working").map { form in
        defer { form.finish() }
        return Level(name: form.fields.required("name").value, text: form.requiredRichText("text"))
      },
      alignment: Alignment.read(form, "align"))
  }
}
