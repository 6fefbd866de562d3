package import Diagnostics
import FrontMatter

/// A district, a network, a state, or whoever else makes or recognises something.
package struct Organization: Sendable {
  package enum Form: String, CaseIterable, Sendable { case network, district, state, partner, platform }

  /// A dated figure. Two dated values of one fact may stand side by side.
  package struct Fact: Sendable {
    package var label: String
    package var value: String
    package var unit: String?
    package var asOf: String?
    package var source: Source?
    package var span: Span
  }

  package struct Contact: Sendable {
    package var label: String
    package var email: String?
    package var url: String?
  }

  package var form: Form?
  package var parent: EntityID?
  package var facts: [Fact]
  package var contacts: [Contact]
}

extension Organization: ReadableKind {
  static var sections: [String] { ["facts", "answers", "parts", "badges", "contacts", "used"] }
  static var needsSummary: Bool { false }

  static func read(_ form: AuthorForm) -> Organization {
    Organization(
      form: form.fields.choice("kind", as: Form.self),
      parent: form.reference("parent", to: .organization),
      facts: form.forms("facts", example: "- label: Students").map { form in
        defer { form.finish() }
        let fields = form.fields
        return Fact(
          label: fields.required("label").value, value: fields.required("value").value, unit: fields.text("unit")?.value,
          asOf: fields.text("as_of")?.value, source: Source.list(form, "source").first, span: fields.span)
      },
      contacts: form.forms("contacts", example: "- label: Pathways office").map { form in
        defer { form.finish() }
        let email = form.fields.text("email")
        if let email, !EmailAddress.isPlausible(email.value) {
          form.error(
            "bad-address", at: email.span, "`\(email.value)` is not an e-mail address.", fix: "Write it as `office@district.example.org`.")
        }
        return Contact(label: form.fields.required("label").value, email: email?.value, url: form.webAddress("url"))
      })
  }
}
