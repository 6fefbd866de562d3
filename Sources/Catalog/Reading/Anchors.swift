import FrontMatter

/// Gives every clause of a list an anchor of its own: the author's `id`, or one by its position. `aliases` are anchors that a clause
/// had earlier, or that belonged to what it replaces; they stay good.
struct Anchors {
  struct Anchor {
    var id: String
    var earlier: [String]
  }

  private let all: [Anchor]

  /// Reads the fields `id` and `aliases` of each form; repeated or impossible ones are errors.
  /// - Parameters:
  ///   - reserved: ids that the page gives to its sections.
  ///   - standard: by the position, counted from 1.
  init(_ forms: [AuthorForm], reserved: [String], standard: (Int) -> String) {
    let reserved = Set(reserved)
    var taken: Set<String> = []
    // What authors named comes first: a clause without a name never takes one that others point at.
    let ids = forms.map { form -> String? in
      guard let written = form.fields.text("id") else { return nil }
      Self.check(written, form, reserved, &taken)
      return written.value
    }
    let earlier = forms.map { form in
      let written = form.fields.texts("aliases")
      for alias in written { Self.check(alias, form, reserved, &taken) }
      return written.map(\.value)
    }
    all = forms.indices.map { index in
      if let id = ids[index] { return Anchor(id: id, earlier: earlier[index]) }
      let standard = standard(index + 1)
      var name = standard
      while !taken.insert(name).inserted { name += "-\(standard)" }
      return Anchor(id: name, earlier: earlier[index])
    }
  }

  subscript(_ index: Int) -> Anchor { all[index] }

  private static func check(_ written: Located<String>, _ form: AuthorForm, _ reserved: Set<String>, _ taken: inout Set<String>) {
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
  }
}
