package import FrontMatter

/// A page of prose, with steps or a timeline where it has some. It may be the first page of a part of the site.
package struct Page: Sendable {
  package struct Step: Sendable {
    package var title: String
    package var text: RichText
  }

  package struct Moment: Sendable {
    /// In the source's words: "March 2017".
    package var when: String
    package var text: RichText
  }

  /// The pages of its part, in the order in which one reads them.
  package var pages: [Located<EntityID>]
  package var steps: [Step]
  package var timeline: [Moment]
}

/// The same for layers that have pages of their own.
package typealias PageContent = Page

extension Page: ReadableKind {
  static var sections: [String] { ["part", "steps", "timeline", "used"] }

  static func read(_ form: AuthorForm) -> Page {
    Page(
      pages: form.fields.texts("pages").compactMap { written in form.note(written, .page).map { Located($0, at: written.span) } },
      steps: form.forms("steps", example: "- title: Open your program").map { form in
        defer { form.finish() }
        return Step(title: form.fields.required("title").value, text: form.requiredRichText("text"))
      },
      timeline: form.forms("timeline", example: "- when: March 2017").map { form in
        defer { form.finish() }
        return Moment(when: form.fields.required("when").value, text: form.requiredRichText("text"))
      })
  }
}
