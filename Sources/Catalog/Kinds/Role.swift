package import FrontMatter

/// A role card, "a job description of the future": what a role does, what it asks for, where it leads.
package final class Role: Sendable {
  package enum Level: String, CaseIterable, Sendable { case campus, district }
  package enum Move: String, CaseIterable, Sendable { case promotion, lateral, entry }

  package struct Qualification: Sendable {
    package enum Level: String, CaseIterable, Sendable { case required, preferred }
    package enum Basis: String, CaseIterable, Sendable {
      case licence, degree, years, evaluation, interview, training, position
      case microCredential = "micro-credential"
    }
    /// Anchor on the page; never reused.
    package var id: String
    /// Anchors that lead to it too.
    package var earlier: [String]
    /// Whether the author gave the id; else it says no more than the place in the list.
    package var isNamed: Bool
    package var text: RichText
    package var level: Level
    package var basis: Basis?
  }

  package struct Step: Sendable {
    package var role: EntityID
    package var kind: Move
  }

  package let family: String?
  package let level: Level?
  /// Groups of staff whose incentives apply.
  package let groups: [Located<String>]
  package let staysInClassroom: Bool?
  package let schoolYear: SchoolYear?
  package let introduced: SchoolYear?
  package let responsibilities: [RichText]
  package let qualifications: [Qualification]
  package let requires: Requirement?
  /// How far `requires` binds.
  package let binding: Binding?
  package let recommends: [EntityID]
  package let competencies: [EntityID]
  package let programs: [EntityID]
  package let compensation: RichText?
  package let leadsTo: [Step]
  /// FAQ entries about this role.
  package let questions: [EntityID]
  package let alignment: Alignment
  /// Digest that a frozen version carries, so that an edit to it is noticed.
  package let frozen: Located<String>?

  init(_ form: AuthorForm) {
    let fields = form.fields
    family = fields.text("family")?.value
    level = fields.choice("level", as: Level.self)
    groups = fields.texts("groups")
    staysInClassroom = fields.flag("stays_in_classroom")
    schoolYear = fields.schoolYear("school_year")?.value
    introduced = fields.schoolYear("introduced")?.value
    responsibilities = form.richTexts("responsibilities")
    qualifications = Qualification.list(form)
    requires = Requirement.read(form, "requires")
    binding = Binding.read(form, "binding")
    recommends = form.references("recommends", to: .microCredential)
    competencies = form.references("competencies", to: .competency)
    programs = form.references("programs", to: .program)
    compensation = form.richText("compensation")
    leadsTo = Step.list(form)
    questions = form.references("questions", to: .faq)
    alignment = Alignment.read(form, "align")
    frozen = fields.text("frozen")
  }
}

extension Role: ReadableKind {
  static var sections: [String] { ["does", "qualifications", "asks", "brings", "paths", "competencies", "questions", "used"] }

  static func read(_ form: AuthorForm) -> Role { Role(form) }
}

extension Role.Qualification {
  static func list(_ form: AuthorForm) -> [Role.Qualification] {
    let forms = form.forms("qualifications", example: "- text: A valid teaching certificate")
    let anchors = Anchors(forms, reserved: Role.sections) { "q\($0)" }
    return forms.enumerated().map { index, form in
      defer { form.finish() }
      return Role.Qualification(
        id: anchors[index].id,
        earlier: anchors[index].earlier,
        isNamed: form.fields.has("id"),
        text: form.requiredRichText("text"),
        level: form.fields.choice("level", as: Level.self) ?? .required,
        basis: form.fields.choice("kind", as: Basis.self))
    }
  }
}

extension Role.Step {
  static func list(_ form: AuthorForm) -> [Role.Step] {
    form.forms("leads_to", example: "- role: department-chair").compactMap { form in
      defer { form.finish() }
      let kind = form.fields.choice("kind", as: Role.Move.self) ?? .promotion
      let written = form.fields.required("role")
      guard !written.value.isEmpty, let role = form.note(written, .role) else { return nil }
      return Role.Step(role: role, kind: kind)
    }
  }
}
