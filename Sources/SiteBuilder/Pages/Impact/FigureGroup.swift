import Catalog
import Mustache

/// Figures that belong together: counts side by side, parts of a whole, series over several years.
struct FigureGroup: View {
  /// Anchor; never the id of a statistic, as these have no underscore.
  var id: String
  var title: String
  var latest: String
  var counts: [StatView]
  var charts: [ChartView]
  var source: String
  var notes: [HTML]

  static let shape = Shape<FigureGroup>(
    "group of figures",
    [
      .text("id") { $0.id }, .text("title") { $0.title }, .list("counts", of: StatView.self) { $0.counts },
      .flag("has_counts") { !$0.counts.isEmpty }, .list("charts", of: ChartView.self) { $0.charts }, .text("source") { $0.source },
      .list("notes", of: TextView.self) { $0.notes.map(TextView.init) },
    ])

  init(_ title: String, _ series: [StatisticSeries]) {
    id = "group_\(Slug.of(title))"
    self.title = title
    latest = series.compactMap(\.points.last?.year).max() ?? ""
    let singles = series.filter { $0.points.count == 1 && $0.points[0].of == nil }
    counts = StatView.all(singles)
    charts =
      series.filter { $0.points.count == 1 && $0.points[0].of != nil }.map(ChartView.init(part:))
      + series.filter { $0.points.count > 1 }.map(ChartView.init(bars:))
    source = SourceWords.line(series.map(\.source))
    notes = series.compactMap(\.note)
  }
}
