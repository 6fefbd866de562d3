import Diagnostics
import FrontMatter

/// What good looks like: criteria, each described at every level, and the level that passes.
package struct Rubric: Sendable {
  package struct Criterion: Sendable {
    package var id: String
    /// On a page that has it: no id that an author gives has an underscore.
    package var anchor: String { "criterion_\(id)" }
    package var text: RichText
    /// The part of the portfolio it judges, counted from 1; nil where it judges all.
    package var part: Int?
    /// One for each level of the scale.
    package var levels: [RichText]
  }

  /// Levels from the lowest to the highest.
  package var scale: [String]
  /// Index in `scale` of the lowest level that passes.
  package var pass: Int
  package var criteria: [Criterion]
}

extension Rubric: ReadableKind {
  static var sections: [String] { ["criteria", "judges", "source", "used"] }
  static var needsSummary: Bool { false }

  static func read(_ form: AuthorForm) -> Rubric { read(form, partCount: nil, taken: Set(sections)) }

  /// - Parameters:
  ///   - partCount: how many parts the micro-credential has whose own rubric this is.
  ///   - taken: ids that other parts of the same page have.
  static func read(_ form: AuthorForm, partCount: Int?, taken: Set<String>) -> Rubric {
    let fields = form.fields
    for name in ["scale", "criteria"] { fields.noteRequired(name) }
    let levels = fields.texts("scale"), scale = levels.map(\.value)
    var named: Set<String> = []
    for level in levels where !named.insert(level.value).inserted {
      form.error(
        "bad-scale", at: level.span, "The level `\(level.value)` stands twice in the scale.", fix: "Give each level a name of its own.")
    }
    if scale.count < 2 {
      form.error(
        "bad-scale", at: fields.span(of: "scale"), "A rubric needs a `scale` of at least two levels, from the lowest to the highest.",
        fix: "Write `scale: [Not yet, Nearly, Meets, Exceeds]`.")
    }
    let pass = fields.required("pass")
    let index = scale.firstIndex(of: pass.value)
    if index == nil, !pass.value.isEmpty, scale.count > 1 {
      form.error(
        "bad-scale", at: pass.span, "`\(pass.value)` is not a level of the scale.",
        fix: Suggestion.sentence(for: pass.value, among: scale) ?? "The levels are \(scale.joined(separator: ", ")).",
        edit: Suggestion.unmistakable(for: pass.value, among: scale).map { Edit(.word, at: pass.span, from: pass.value, to: $0) })
    }
    return Rubric(scale: scale, pass: index ?? 0, criteria: Criterion.list(form, scale: scale, partCount: partCount, taken: taken))
  }
}

extension Rubric.Criterion {
  static func list(_ form: AuthorForm, scale: [String], partCount: Int?, taken: Set<String>) -> [Rubric.Criterion] {
    var seen: Set<String> = []
    let forms = form.forms("criteria", example: "- id: voices")
    if forms.isEmpty, form.fields.list("criteria").isEmpty {
      form.error(
        "no-criteria", at: form.fields.span, "A rubric needs at least one criterion under `criteria`.",
        fix: "Add one with `id`, `text` and `levels`.")
    }
    return forms.map { form in
      defer { form.finish() }
      let fields = form.fields, id = fields.required("id")
      if !id.value.isEmpty, !EntityID.isValid(id: id.value) {
        form.error("bad-id", at: id.span, "`\(id.value)` can't be an id.", fix: "Ids have lower-case letters, digits and hyphens only.")
      } else if taken.contains(id.value) {
        form.error(
          "duplicate-id", at: id.span, "The id `\(id.value)` is taken by another part of the same page.", fix: "Choose another.")
      } else if !seen.insert(id.value).inserted {
        form.error("duplicate-id", at: id.span, "The id `\(id.value)` stands twice in this list.", fix: "Give each criterion its own.")
      }
      fields.noteRequired("levels")
      let levels = form.richTexts("levels")
      if levels.count != scale.count {
        form.error(
          "bad-levels", at: fields.span(of: "levels"),
          "The criterion `\(id.value)` describes \(levels.count) \(levels.count == 1 ? "level" : "levels"), but the scale has \(scale.count).",
          fix: "Write one text for each of: \(scale.joined(separator: ", ")).")
      }
      let part = fields.integer("requirement")
      if let part, part.value < 1 || part.value > (partCount ?? 0) {
        form.error(
          "bad-part", at: part.span,
          partCount.map { "There is no requirement \(part.value) here; the last one is \($0)." }
            ?? "Only a micro-credential's own rubric can name a requirement.",
          fix: partCount == nil ? "Take the line out." : "Requirements are counted from 1, in the order they are listed.")
      }
      return Rubric.Criterion(id: id.value, text: form.requiredRichText("text"), part: part?.value, levels: levels)
    }
  }
}
