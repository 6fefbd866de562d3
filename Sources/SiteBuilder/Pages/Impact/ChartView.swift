import Catalog
import Mustache

/// A drawing with its caption.
struct ChartView: View {
  /// The id of the statistic, so that links find it.
  var id: String
  var title: String?
  var chart: HTML?
  var caption: HTML

  static let shape = Shape<ChartView>(
    "chart", [.text("id") { $0.id }, .text("title") { $0.title }, .html("chart") { $0.chart }, .html("caption") { $0.caption }])

  /// A part of a whole.
  init(part series: StatisticSeries) {
    let point = series.points[0], whole = point.of ?? point.value
    id = series.id
    let counted =
      "\(FigureUnit.grouped(point.value)) of \(FigureUnit.grouped(whole))" + (series.unit.name.isEmpty ? "" : " \(series.unit.name)")
    chart = PartChart(id: series.id, part: point.value, whole: whole, label: "\(counted): \(series.measure)").html
    var words = HTML(escaping: counted)
    words.bytes += series.mark?.bytes ?? []
    let share = FigureUnit.share(point.value, of: whole)
    caption = HTML(
      "<strong>" + words.text + "</strong>" + HTML(escaping: " in \(point.year.asYears) (derived: \(share)). \(series.measure).").text)
  }

  /// A series over several years.
  init(bars series: StatisticSeries) {
    id = series.id
    title = series.title == series.measure ? nil : series.title
    let bars = series.points.map { BarChart.Bar(year: $0.year.asYears, value: $0.value) }
    chart = BarChart(name: series.measure, bars: bars, unit: series.unit).html
    var words = "\(series.measure), \(series.population)."
    if let first = series.points.first, let last = series.points.last, first.year != last.year {
      words +=
        " Change from \(first.year.asYears) to \(last.year.asYears), derived: \(series.unit.change(from: first.value, to: last.value))."
    }
    caption = HTML(bytes: HTML(escaping: words).bytes + (series.mark?.bytes ?? []))
  }
}
