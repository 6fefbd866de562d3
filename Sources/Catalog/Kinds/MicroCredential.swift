package import Diagnostics
package import FrontMatter

/// One skill that is earned with a portfolio of evidence. A class, like `Role`: every page reads many of them.
package final class MicroCredential: Sendable {
  /// What the earner needs at hand: a reason to mind testing season and summer.
  package enum Need: String, CaseIterable, Sendable { case students, peers, families, leaders, data, technology }

  /// One part of the portfolio, after the phases of instructional design (ADDIE).
  package struct Part: Sendable {
    package enum Phase: String, CaseIterable, Sendable { case analyze, design, develop, implement, evaluate }
    /// Anchor on the page; never reused.
    package var id: String
    /// Anchors that lead to it too.
    package var earlier: [String]
    package var phase: Phase?
    package var title: String
    package var prompt: RichText
    package var evidence: RichText?
    /// A guideline for the length, never a limit.
    package var words: IntRange?
    package var annotate: Bool
    /// A shared rubric that judges this part.
    package var rubric: EntityID?
    package var span: Span
  }

  package enum Judging: Sendable {
    case own(Rubric)
    case shared(EntityID)
  }

  package let category: Located<String>
  package let coAuthors: [EntityID]
  package let competencies: [EntityID]
  package let audience: RichText?
  /// Hours of work.
  package let effort: IntRange?
  /// Weeks it usually takes.
  package let weeks: IntRange?
  package let needs: [Need]
  package let prerequisites: [EntityID]
  package let parts: [Part]
  package let rubric: Judging?
  package let assessment: EntityID?
  /// Years for which an award is valid; nil where it does not expire.
  package let validYears: Int?
  package let replacedBy: EntityID?
  /// Whether the state accepts it for licence renewal and growth goals.
  package let stateVetted: Bool
  /// Letters cut into the stone, where the title's initials won't do.
  package let mark: String?

  init(_ form: AuthorForm) {
    let fields = form.fields
    category = fields.required("category")
    coAuthors = form.references("co_authors", to: .organization)
    competencies = form.references("competencies", to: .competency)
    audience = form.richText("audience")
    effort = fields.range("effort_hours")?.value
    weeks = fields.range("duration_weeks")?.value
    needs = form.choices("needs", as: Need.self)
    prerequisites = form.references("prerequisites", to: .microCredential)
    parts = Part.list(form)
    rubric = Judging.read(form, parts: parts)
    assessment = form.reference("assessment", to: .policy)
    validYears = form.years("validity")
    replacedBy = form.reference("replaced_by", to: .microCredential)
    stateVetted = fields.flag("state_vetted") ?? false
    mark = form.mark()
  }
}

extension MicroCredential: ReadableKind {
  static var sections: [String] { ["here", "do", "rubric", "assessment", "together", "fits", "hints", "source", "used"] }

  static func read(_ form: AuthorForm) -> MicroCredential { MicroCredential(form) }
}

extension MicroCredential.Part {
  static func list(_ form: AuthorForm) -> [MicroCredential.Part] {
    let forms = form.forms("requirements", example: "- phase: analyze")
    let anchors = Anchors(forms, reserved: MicroCredential.sections) { "r\($0)" }
    return forms.enumerated().map { index, form in
      defer { form.finish() }
      let fields = form.fields
      return MicroCredential.Part(
        id: anchors[index].id,
        earlier: anchors[index].earlier,
        phase: fields.choice("phase", as: Phase.self),
        title: fields.required("title").value,
        prompt: form.requiredRichText("prompt"),
        evidence: form.richText("evidence"),
        words: fields.range("words")?.value,
        annotate: fields.flag("annotate") ?? false,
        rubric: form.reference("rubric", to: .rubric),
        span: fields.span)
    }
  }
}

extension MicroCredential.Judging {
  /// `rubric:` is a form of its own, or the id of a shared rubric.
  static func read(_ form: AuthorForm, parts: [MicroCredential.Part]) -> MicroCredential.Judging? {
    guard form.fields.has("rubric") else { return nil }
    form.fields.noteText("rubric")
    if case .fields(let fields)? = form.fields.item("rubric") {
      let form = form.nested(fields)
      defer { form.finish() }
      return .own(Rubric.read(form, partCount: parts.count, taken: Set(MicroCredential.sections + parts.map(\.id))))
    }
    return form.reference("rubric", to: .rubric).map { .shared($0) }
  }
}

extension AuthorForm {
  func choices<E: RawRepresentable & CaseIterable>(_ name: String, as type: E.Type) -> [E] where E.RawValue == String {
    fields.texts(name).compactMap { written in
      note(.choice(E.allCases.map(\.rawValue)), at: written.span)
      if let choice = E(rawValue: written.value) { return choice }
      unknownChoice(written, for: name, among: E.allCases.map(\.rawValue))
      return nil
    }
  }

  func unknownChoice(_ written: Located<String>, for name: String, among known: [String]) {
    let guess = Suggestion.sentence(for: written.value, among: known).map { $0 + " " } ?? ""
    error(
      "unknown-choice", at: written.span, "`\(written.value)` is not a choice for `\(name)`.",
      fix: guess + "The choices are \(known.map { "`\($0)`" }.joined(separator: ", ")).",
      edit: Suggestion.unmistakable(for: written.value, among: known).map { Edit(.word, at: written.span, from: written.value, to: $0) })
  }

  /// `validity: {years: 5}`
  func years(_ name: String) -> Int? {
    guard fields.has(name), let form = form(name) else { return nil }
    defer { form.finish() }
    form.fields.demand("years")
    guard let years = form.fields.integer("years") else { return nil }
    if !(1...99).contains(years.value) {
      form.error("out-of-range", at: years.span, "`\(years.value)` years can't be right.", fix: "Write a number from 1 to 99.")
    }
    return years.value
  }

  /// Up to two letters or digits from A to Z and 0 to 9: what the stone's alphabet has.
  func mark() -> String? {
    guard let written = fields.text("mark") else { return nil }
    let letters = written.value.uppercased()
    if letters.count <= 2, letters.utf8.allSatisfy({ (0x41...0x5a).contains($0) || (0x30...0x39).contains($0) }) { return letters }
    error(
      "bad-mark", at: written.span, "`\(written.value)` can't be cut into a stone.", fix: "Use one or two letters from A to Z, or digits.")
    return nil
  }
}
