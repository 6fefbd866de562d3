import FrontMatter

/// A designation, a local certification or a stack: earned by meeting a requirement.
package struct Recognition: Sendable {
  package enum Form: String, CaseIterable, Sendable { case designation, certification, stack }

  /// A district's own criterion above the state's minimum.
  package struct Addition: Sendable {
    package var organization: EntityID
    package var text: RichText
  }

  /// What somebody told: an anecdote, labelled so.
  package struct Report: Sendable {
    package var text: RichText
    package var by: String?
  }

  package var form: Form
  package var jurisdiction: String?
  package var requires: Requirement?
  package var additions: [Addition]
  package var responsibilities: [RichText]
  package var compensation: RichText?
  package var validYears: Int?
  package var grants: [RichText]
  package var reports: [Report]
}

extension Recognition: ReadableKind {
  static var sections: [String] {
    ["needs", "list", "roles", "grants", "responsibilities", "additions", "about", "said", "source", "used"]
  }

  static func read(_ form: AuthorForm) -> Recognition {
    let fields = form.fields
    fields.demand("kind")
    return Recognition(
      form: fields.choice("kind", as: Form.self) ?? .stack,
      jurisdiction: fields.text("jurisdiction")?.value,
      requires: Requirement.read(form, "requires"),
      additions: form.forms("additions", example: "- organization: harmony").compactMap { form in
        defer { form.finish() }
        let text = form.requiredRichText("text"), written = form.fields.required("organization")
        return form.note(written, .organization).map { Addition(organization: $0, text: text) }
      },
      responsibilities: form.richTexts("responsibilities"),
      compensation: form.richText("compensation"),
      validYears: form.years("validity"),
      grants: form.richTexts("grants"),
      reports: form.forms("reports", example: "- text: What somebody told").map { form in
        defer { form.finish() }
        return Report(text: form.requiredRichText("text"), by: form.fields.text("by")?.value)
      })
  }
}
