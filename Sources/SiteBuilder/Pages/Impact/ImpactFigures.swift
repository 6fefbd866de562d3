import Catalog
import Mustache

/// All statistics, each put where its shape is best seen: lines between two dates, single figures, or bars.
struct ImpactFigures: Sendable {
  var slopes: [SlopeFigure] = []
  var changes: [ChangeTable] = []
  var groups: [FigureGroup] = []

  init(_ site: Site) {
    let series = site.catalog.all(.statistic).filter { $0.common.status != .retired }.compactMap { StatisticSeries(site, $0) }
    var order: [String] = [], grouped: [String: [StatisticSeries]] = [:]
    for one in series {
      let key = one.group ?? one.title
      if grouped[key] == nil { order.append(key) }
      grouped[key, default: []].append(one)
    }
    var sloping: [(title: String, series: [StatisticSeries])] = []
    for title in order {
      let all = grouped[title] ?? []
      let lines = all.filter { $0.span != nil }
      let slope = Set(lines.map(\.span)).count == 1 && Set(lines.map(\.unit)).count == 1 && lines.count <= SlopeChart.most
      if slope { sloping.append((title, lines.sorted { ($1.points[1].value, $0.id) < ($0.points[1].value, $1.id) })) }
      let rest = slope ? all.filter { $0.span == nil } : all
      if !rest.isEmpty { groups.append(FigureGroup(title, rest)) }
    }
    groups.sort { ($1.latest, $0.title) < ($0.latest, $1.title) }
    add(sloping.sorted { $0.series[0].points[1].value > $1.series[0].points[1].value })
  }

  /// Charts of one unit share a scale, so that they can be compared; dates that differ get a table each.
  private mutating func add(_ sloping: [(title: String, series: [StatisticSeries])]) {
    var scales: [FigureUnit: ChartScale] = [:]
    for (unit, group) in Dictionary(grouping: sloping.flatMap(\.series), by: \.unit) {
      scales[unit] = ChartScale(around: group.flatMap(\.points).map(\.value), percent: unit.isPercent)
    }
    slopes = sloping.compactMap { title, series in
      guard let span = series[0].span, let scale = scales[series[0].unit] else { return nil }
      let lines = series.map { SlopeChart.Line(name: $0.population, start: $0.points[0].value, end: $0.points[1].value) }
      let chart = SlopeChart(from: span.from, to: span.to, lines: lines, unit: series[0].unit, scale: scale)
      return SlopeFigure(title: title, chart: chart.html)
    }
    let bySpan = Dictionary(grouping: sloping.flatMap(\.series)) { $0.span }
    changes = bySpan.keys.compactMap { $0 }.sorted().map { span in
      let series = sloping.flatMap(\.series).filter { $0.span == span }
      var ranges: [String] = []
      for unit in series.map(\.unit) {
        guard let scale = scales[unit] else { continue }
        let words = "\(scale.low)–\(unit.display(scale.high))"
        if !ranges.contains(words) { ranges.append(words) }
      }
      return ChangeTable(
        span: span, rows: series.map(ChangeTable.Row.init),
        caption: "The same as a table; the charts show \(ranges.joined(separator: " and ")). " + SourceWords.line(series.map(\.source)),
        notes: series.compactMap(\.note))
    }
  }
}

/// A slope chart under its title.
struct SlopeFigure: View {
  var title: String
  var chart: HTML

  static let shape = Shape<SlopeFigure>("slope chart", [.text("title") { $0.title }, .html("chart") { $0.chart }])
}
