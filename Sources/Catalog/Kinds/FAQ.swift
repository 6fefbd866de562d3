package import FrontMatter

/// A numbered question. Numbers are stable and never reused.
package struct FAQ: Sendable {
  package enum Generated: String, CaseIterable, Sendable { case programs }

  package var number: Int
  package var topic: Located<String>?
  package var about: [EntityID]
  package var seeAlso: [EntityID]
  /// A list that the catalog itself gives, shown after the answer.
  package var lists: Generated?
}

extension FAQ: ReadableKind {
  static var sections: [String] { ["answer", "programs", "see", "about", "used"] }

  static func read(_ form: AuthorForm) -> FAQ {
    let fields = form.fields
    let number = fields.integer("number")
    fields.demand("number")
    if let number, number.value < 1 {
      form.error("out-of-range", at: number.span, "FAQ numbers begin at 1.", fix: "Give it the next number that was never used.")
    }
    return FAQ(
      number: number?.value ?? 0, topic: fields.text("topic"), about: form.references("about"),
      seeAlso: form.references("see_also", to: .faq),
      lists: fields.choice("lists", as: Generated.self))
  }
}
