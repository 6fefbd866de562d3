/// A word of the field, explained.
package struct Term: Sendable {
  package var see: [EntityID]
}

extension Term: ReadableKind {
  static func read(_ form: AuthorForm) -> Term {
    Term(see: form.references("see"))
  }
}
