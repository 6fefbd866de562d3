import Mustache

/// What changed between two dates. The change is worked out here.
struct ChangeTable: View {
  struct Row: View {
    var id: String
    var measure: String
    var who: String
    var start: HTML
    var end: HTML
    var change: String

    init(_ series: StatisticSeries) {
      id = series.id
      measure = series.measure
      who = series.population
      start = series.value(series.points[0])
      end = series.value(series.points[1])
      change = series.unit.change(from: series.points[0].value, to: series.points[1].value)
    }

    static let shape = Shape<Row>(
      "change",
      [
        .text("id") { $0.id }, .text("measure") { $0.measure }, .text("who") { $0.who }, .html("start") { $0.start },
        .html("end") { $0.end }, .text("change") { $0.change },
      ])
  }

  var span: StatisticSeries.Span
  var rows: [Row]
  var caption: String
  var notes: [HTML]

  static let shape = Shape<ChangeTable>(
    "table of changes",
    [
      .text("from") { $0.span.from }, .text("to") { $0.span.to }, .list("rows", of: Row.self) { $0.rows },
      .text("caption") { $0.caption }, .list("notes", of: TextView.self) { $0.notes.map(TextView.init) },
    ])
}
