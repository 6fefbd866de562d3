package import Diagnostics
package import FrontMatter

/// Roles joined by promotions, lateral moves and entries.
package struct Pathway: Sendable {
  package struct Edge: Sendable {
    package var from: EntityID
    package var to: EntityID
    package var kind: Role.Move
    package var span: Span
  }

  package var roles: [EntityID]
  package var edges: [Edge]
  package var entry: [EntityID]
  /// The whole pathway in words, for those who don't see the drawing.
  package var inWords: RichText
  package var schoolYear: SchoolYear?
}

extension Pathway: ReadableKind {
  static var sections: [String] { ["map", "about", "source", "used"] }

  static func read(_ form: AuthorForm) -> Pathway {
    Pathway(
      roles: form.references("roles", to: .role),
      edges: form.forms("edges", example: "- {from: new-teacher, to: mentor-teacher, kind: promotion}").compactMap { form in
        defer { form.finish() }
        let from = form.fields.required("from"), to = form.fields.required("to")
        let kind = form.fields.choice("kind", as: Role.Move.self) ?? .promotion
        guard !from.value.isEmpty, !to.value.isEmpty, let a = form.note(from, .role), let b = form.note(to, .role) else { return nil }
        return Edge(from: a, to: b, kind: kind, span: form.fields.span)
      },
      entry: form.references("entry", to: .role),
      inWords: form.requiredRichText("text_summary"),
      schoolYear: form.fields.schoolYear("school_year")?.value)
  }
}
