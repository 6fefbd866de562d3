import FrontMatter
import Diagnostics

/// A measured or counted figure with its year and source, or what somebody said.
package struct Statistic: Sendable {
  package enum Form: String, CaseIterable, Sendable { case statistic, count, quotation }

  package struct Point: Sendable {
    /// A year or a school year, as the source gives it.
    package var year: String
    /// In the statistic's unit.
    package var value: Int
    /// The whole of which `value` is a part, where there is one.
    package var of: Int?
  }

  package var form: Form
  package var measure: String?
  package var population: String?
  package var unit: String?
  package var points: [Point]
  /// Statistics of one group share a chart.
  package var group: String?
  package var note: RichText?
  package var source: Source?
  package var quotation: RichText?
  package var attribution: String?
  /// Whether the figure is only reported, not checked by anybody.
  package var asReported: Bool
}

extension Statistic: ReadableKind {
  static var needsSummary: Bool { false }

  static func read(_ form: AuthorForm) -> Statistic {
    let fields = form.fields
    fields.demand("kind")
    let kind = fields.choice("kind", as: Form.self) ?? .statistic
    let statistic = Statistic(
      form: kind, measure: fields.text("measure")?.value, population: fields.text("population")?.value, unit: fields.text("unit")?.value,
      points: Point.list(form), group: fields.text("group")?.value, note: form.richText("note"), source: Source.list(form, "source").first,
      quotation: form.richText("quotation"), attribution: fields.text("attribution")?.value, asReported: fields.flag("as_reported") ?? false
    )
    if kind == .quotation {
      if statistic.quotation == nil { fields.demand("quotation") }
      if statistic.attribution == nil { fields.demand("attribution") }
    } else {
      if statistic.measure == nil { fields.demand("measure") }
      if statistic.points.isEmpty { fields.demand("points") }
    }
    return statistic
  }
}

extension Statistic.Point {
  static func list(_ form: AuthorForm) -> [Statistic.Point] {
    form.forms("points", example: "- {year: 2017, value: 85}").compactMap { form in
      defer { form.finish() }
      let fields = form.fields, year = fields.required("year"), whole = fields.integer("of")
      fields.demand("value")
      guard let value = fields.integer("value") else { return nil }
      if let whole, whole.value < value.value || whole.value < 1 {
        form.error(
          "out-of-range", at: whole.span, "\(value.value) of \(whole.value) can't be right.",
          fix: "`of` is the whole that `value` is a part of.")
      }
      return Statistic.Point(year: year.value, value: value.value, of: whole?.value)
    }
  }
}
