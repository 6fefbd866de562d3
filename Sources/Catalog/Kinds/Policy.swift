package import Diagnostics
package import FrontMatter

/// A rule that somebody decided: what is paid, counted, asked or promised, for whom and since when.
package struct Policy: Sendable {
  package enum Form: String, CaseIterable, Sendable {
    case stipend, hours, renewal, assessment, access, effort
    case salaryLane = "salary-lane"
    case hiringPreference = "hiring-preference"
    case growthPlan = "growth-plan"
    case takingPart = "taking-part"
    case funding
  }

  package struct Cap: Sendable {
    package enum Period: String, CaseIterable, Sendable {
      case schoolYear = "school-year"
      case calendarYear = "calendar-year"
      case career

      package var words: String {
        switch self {
        case .schoolYear: "school year"
        case .calendarYear: "calendar year"
        case .career: "career"
        }
      }
    }
    package var count: Int
    package var period: Period
  }

  /// Days of the year between which an award counts toward one payment; both ends belong to it.
  package struct Window: Sendable {
    package var label: String
    package var from: DayOfYear
    package var through: DayOfYear
    /// When it is paid, in the source's words: "December paycheck".
    package var paid: String?
    package var span: Span
  }

  /// One of several ways to satisfy the policy.
  package struct Option: Sendable {
    package var id: String
    /// Anchors that lead to it too.
    package var earlier: [String]
    package var title: String
    package var text: RichText?
    package var requires: Requirement?
    package var from: CalendarDate?
    package var through: CalendarDate?
  }

  /// Another policy or recognition that the same award may count for.
  package struct CountsWith: Sendable {
    package var target: EntityID
    package var condition: RichText?
  }

  package struct Deadline: Sendable {
    package var label: RichText
    package var day: DayOfYear
  }

  /// A further fact that prose elsewhere may repeat and that is then checked.
  package struct Fact: Sendable {
    package var id: String
    /// Anchors that lead to it too.
    package var earlier: [String]
    package var text: String
  }

  /// A case worked out on the page.
  package struct Example: Sendable {
    package var earned: [CalendarDate]
    package var group: Located<String>?
    package var text: RichText?
  }

  package var form: Form
  package var schoolYear: Located<SchoolYear>?
  package var effectiveFrom: CalendarDate?
  package var effectiveThrough: CalendarDate?
  package var binding: Binding?
  /// Groups of staff that are eligible; empty where the policy does not depend on groups.
  package var groups: [Located<String>]
  package var amount: Money?
  /// Hours of continuing education for each award.
  package var hours: Int?
  package var cap: Cap?
  package var windows: [Window]
  /// Days that assessment usually takes.
  package var assessmentDays: Int?
  package var deadline: Deadline?
  package var rangeHours: IntRange?
  package var rangeWeeks: IntRange?
  package var options: [Option]
  package var countsWith: [CountsWith]
  package var costs: [RichText]
  package var grants: [RichText]
  package var disclaimer: RichText?
  package var facts: [Fact]
  package var examples: [Example]
}

extension Policy: ReadableKind {
  static var sections: [String] {
    ["who", "when", "options", "example", "costs", "grants", "counts", "about", "details", "source", "used"] + standardFacts
  }
  /// Names of the facts that fields give; links to them compare their words with the value.
  package static let standardFacts = [
    "amount", "hours", "cap", "assessment_days", "deadline", "range_hours", "range_weeks",
  ]

  static func read(_ form: AuthorForm) -> Policy {
    let fields = form.fields
    fields.demand("kind")
    let effective = fields.has("effective") ? form.form("effective") : nil
    defer { effective?.finish() }
    let policy = Policy(
      form: fields.choice("kind", as: Form.self) ?? .access,
      schoolYear: fields.schoolYear("school_year"),
      effectiveFrom: effective?.fields.date("from")?.value,
      effectiveThrough: effective?.fields.date("through")?.value,
      binding: Binding.read(form, "binding"),
      groups: fields.texts("groups"),
      amount: fields.money("amount"),
      hours: form.positive("hours"),
      cap: Cap.read(form, "cap"),
      windows: Window.list(form),
      assessmentDays: form.positive("assessment_days"),
      deadline: Deadline.read(form, "deadline"),
      rangeHours: fields.range("range_hours")?.value,
      rangeWeeks: fields.range("range_weeks")?.value,
      options: Option.list(form),
      countsWith: CountsWith.list(form),
      costs: form.richTexts("costs"),
      grants: form.richTexts("grants"),
      disclaimer: form.richText("disclaimer"),
      facts: Fact.list(form),
      examples: Example.list(form))
    if let from = policy.effectiveFrom, let through = policy.effectiveThrough, through < from {
      form.error(
        "reversed-dates", at: fields.span(of: "effective"), "This policy ends before it begins.", fix: "Exchange `from` and `through`.")
    }
    return policy
  }
}

extension AuthorForm {
  func positive(_ name: String) -> Int? {
    guard let number = fields.integer(name) else { return nil }
    if number.value < 1 {
      error(
        "out-of-range", at: number.span, "`\(name)` should be 1 or more, not \(number.value).",
        fix: "Leave the field out where there is none.")
    }
    return number.value
  }
}

extension Policy.Cap {
  static func read(_ form: AuthorForm, _ name: String) -> Policy.Cap? {
    guard form.fields.has(name) else { return nil }
    guard case .fields(let fields)? = form.fields.item(name) else {
      form.error(
        "cap-without-period", at: form.fields.span(of: name), "The cap does not say for how long it holds.",
        fix: "Write `cap: {count: 8, per: school-year}`.")
      return nil
    }
    let form = form.nested(fields)
    defer { form.finish() }
    let count = form.positive("count")
    fields.demand("count")
    fields.noteRequired("per")
    if !fields.has("per") {
      form.error("cap-without-period", at: fields.span, "The cap does not say for how long it holds.", fix: "Add `per: school-year`.")
    }
    guard let count, let period = fields.choice("per", as: Period.self) else { return nil }
    return Policy.Cap(count: count, period: period)
  }
}

extension Policy.Window {
  static func list(_ form: AuthorForm) -> [Policy.Window] {
    form.forms("windows", example: "- label: First").compactMap { form in
      defer { form.finish() }
      let fields = form.fields
      let label = fields.required("label").value, paid = fields.text("paid")?.value
      let (first, last) = (form.day("from"), form.day("through"))
      guard let from = first, let through = last else { return nil }
      return Policy.Window(label: label, from: from, through: through, paid: paid, span: fields.span)
    }
  }
}

extension Policy.Deadline {
  static func read(_ form: AuthorForm, _ name: String) -> Policy.Deadline? {
    guard form.fields.has(name), let form = form.form(name) else { return nil }
    defer { form.finish() }
    let label = form.requiredRichText("label")
    return form.day("day").map { Policy.Deadline(label: label, day: $0) }
  }
}

extension Policy.Option {
  static func list(_ form: AuthorForm) -> [Policy.Option] {
    let forms = form.forms("options", example: "- id: option-1")
    let anchors = Anchors(forms, reserved: Policy.sections) { "option-\($0)" }
    return forms.enumerated().map { index, form in
      defer { form.finish() }
      let fields = form.fields, from = fields.date("from"), through = fields.date("through")
      if let from, let through, through.value < from.value {
        form.error("reversed-dates", at: through.span, "This option ends before it begins.", fix: "Exchange `from` and `through`.")
      }
      return Policy.Option(
        id: anchors[index].id, earlier: anchors[index].earlier, title: fields.required("title").value, text: form.richText("text"),
        requires: Requirement.read(form, "requires"), from: from?.value, through: through?.value)
    }
  }
}

extension Policy.CountsWith {
  static func list(_ form: AuthorForm) -> [Policy.CountsWith] {
    form.forms("counts_with", example: "- to: policy:growth-plan").compactMap { form in
      defer { form.finish() }
      let written = form.fields.required("to"), condition = form.richText("condition")
      guard !written.value.isEmpty, let target = form.anyReference(written) else { return nil }
      return Policy.CountsWith(target: target, condition: condition)
    }
  }
}

extension Policy.Fact {
  static func list(_ form: AuthorForm) -> [Policy.Fact] {
    let forms = form.forms("facts", example: "- id: pace")
    let anchors = Anchors(forms, reserved: Policy.sections) { "fact-\($0)" }
    return forms.enumerated().map { index, form in
      defer { form.finish() }
      return Policy.Fact(id: anchors[index].id, earlier: anchors[index].earlier, text: form.fields.required("text").value)
    }
  }
}

extension Policy.Example {
  static func list(_ form: AuthorForm) -> [Policy.Example] {
    form.forms("examples", example: "- earned: [2019-09-20]").map { form in
      defer { form.finish() }
      let earned = form.fields.texts("earned").compactMap { written -> CalendarDate? in
        if let date = CalendarDate(iso: written.value) { return date }
        form.error("bad-date", at: written.span, "`\(written.value)` is not a date.", fix: "Write it as 2019-09-20.")
        return nil
      }
      return Policy.Example(earned: earned, group: form.fields.text("group"), text: form.richText("text"))
    }
  }
}
