package import FrontMatter

/// What a group of educators works through together: micro-credentials, milestones, who may join.
package struct Program: Sendable {
  package enum Accounts: String, CaseIterable, Sendable { case open, pending }

  package struct Milestone: Sendable {
    package var label: RichText
    /// Counted from the start of the program.
    package var week: Int?
    package var date: CalendarDate?
    package var microCredentials: [EntityID]
  }

  package struct DeclaredSize: Sendable {
    package var count: Located<Int>
    /// As the source says it: "about 75".
    package var words: String?
  }

  package var roles: [EntityID]
  package var microCredentials: [EntityID]
  package var requires: Requirement?
  package var declaredSize: DeclaredSize?
  package var milestones: [Milestone]
  package var access: RichText?
  package var retention: RichText?
  package var facilitator: RichText?
  package var schoolYear: SchoolYear?
  package var accounts: Accounts?
}

extension Program: ReadableKind {
  static var sections: [String] { ["overview", "list", "requires", "milestones", "join", "source", "used"] }

  static func read(_ form: AuthorForm) -> Program {
    let fields = form.fields
    return Program(
      roles: form.references("roles", to: .role),
      microCredentials: form.references("micro_credentials", to: .microCredential),
      requires: Requirement.read(form, "requires"),
      declaredSize: DeclaredSize.read(form, "declared_size"),
      milestones: Milestone.list(form),
      access: form.richText("access"),
      retention: form.richText("retention"),
      facilitator: form.richText("facilitator"),
      schoolYear: fields.schoolYear("school_year")?.value,
      accounts: fields.choice("accounts", as: Accounts.self))
  }
}

extension Program.DeclaredSize {
  static func read(_ form: AuthorForm, _ name: String) -> Program.DeclaredSize? {
    guard form.fields.has(name), let form = form.form(name) else { return nil }
    defer { form.finish() }
    let words = form.fields.text("words")?.value
    form.fields.demand("count")
    return form.fields.integer("count").map { Program.DeclaredSize(count: $0, words: words) }
  }
}

extension Program.Milestone {
  static func list(_ form: AuthorForm) -> [Program.Milestone] {
    form.forms("milestones", example: "- label: Read the overview").map { form in
      defer { form.finish() }
      let fields = form.fields, week = fields.integer("week"), date = fields.date("date")
      if week != nil, let date {
        form.error("week-and-date", at: date.span, "A milestone has a `week` or a `date`, not both.", fix: "Take one of them out.")
      }
      return Program.Milestone(
        label: form.requiredRichText("label"), week: week?.value, date: date?.value,
        microCredentials: form.references("micro_credentials", to: .microCredential))
    }
  }
}
