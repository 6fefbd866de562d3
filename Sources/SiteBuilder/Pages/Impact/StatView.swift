import Catalog
import Mustache

/// One figure in large letters.
struct StatView: View {
  /// Anchor; empty for a derived figure.
  var id: String
  var label: String
  var value: HTML
  var note: String

  static let shape = Shape<StatView>(
    "figure", [.text("id") { $0.id }, .text("label") { $0.label }, .html("value") { $0.value }, .text("note") { $0.note }])

  init(id: String = "", label: String, value: HTML, note: String) {
    self.id = id
    self.label = label
    self.value = value
    self.note = note
  }

  private init(_ series: StatisticSeries) {
    let point = series.points[0]
    self.init(
      id: series.id, label: series.title, value: series.value(point),
      note: point.year.asYears + (series.asReported ? ", as reported" : ""))
  }

  /// Larger counts first, what is derived from them next, ratios last.
  static func all(_ series: [StatisticSeries]) -> [StatView] {
    let plain = series.filter { !$0.unit.isTimes }.sorted { ($1.points[0].value, $0.id) < ($0.points[0].value, $1.id) }
    return plain.map(StatView.init) + averages(plain) + series.filter(\.unit.isTimes).map(StatView.init)
  }

  /// How many for each person, where one series counts people and others something else in the same year.
  private static func averages(_ series: [StatisticSeries]) -> [StatView] {
    let people = series.filter { $0.unit.isPeople && $0.points[0].value > 0 }
    guard people.count == 1, let divisor = people.first?.points[0] else { return [] }
    let things = series.filter { !$0.unit.isPeople && !$0.unit.isPercent && $0.points[0].year == divisor.year && $0.points[0].value > 0 }
    return things.map { one in
      let value = one.points[0].value
      return StatView(
        label: things.count == 1 ? "Each, on average" : "\(one.title), each on average",
        value: HTML(escaping: FigureUnit.quotient(value, divisor.value)),
        note: "Derived: \(FigureUnit.grouped(value)) ÷ \(FigureUnit.grouped(divisor.value))")
    }
  }
}
