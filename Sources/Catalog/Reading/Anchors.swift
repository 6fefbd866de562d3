import FrontMatter

/// Gives every clause of a page an anchor of its own: the author's `id`, or one by its position.
struct Anchors {
  private var taken: Set<String> = []
  /// Ids that the page gives to its sections.
  private let reserved: Set<String>

  init(reserved: [String]) { self.reserved = Set(reserved) }

  /// Reads the field `id` of `form`; a repeated or impossible one is an error.
  mutating func take(_ form: AuthorForm, standard: String) -> String {
    guard let written = form.fields.text("id") else {
      var name = standard
      while !taken.insert(name).inserted { name += "-\(standard)" }
      return name
    }
    if !EntityID.isValid(id: written.value) {
      form.error(
        "bad-id", at: written.span, "`\(written.value)` can't be an id.", fix: "Ids have lower-case letters, digits and hyphens only.")
    } else if reserved.contains(written.value) {
      form.error(
        "duplicate-id", at: written.span, "The id `\(written.value)` is taken by a part of every page of this kind.", fix: "Choose another."
      )
    } else if !taken.insert(written.value).inserted {
      form.error("duplicate-id", at: written.span, "The id `\(written.value)` stands twice in this list.", fix: "Give each its own.")
    }
    return written.value
  }
}
