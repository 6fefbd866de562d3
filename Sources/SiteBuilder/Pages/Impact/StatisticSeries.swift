import Catalog
import Mustache

/// One statistic with its points in the order of the years.
struct StatisticSeries: Sendable {
  var id: String
  var title: String
  var measure: String
  /// Whom it is about; the title where the author names nobody.
  var population: String
  var unit: FigureUnit
  var points: [Statistic.Point]
  var group: String?
  var note: HTML?
  /// "Title, part, date"; nil where none is given.
  var source: String?
  var asReported: Bool
  /// † where the figures were chosen for the demonstration.
  var mark: HTML?

  init?(_ site: Site, _ entity: Entity) {
    guard case .statistic(let it) = entity.content, it.form != .quotation, !it.points.isEmpty else { return nil }
    id = entity.id.id
    title = entity.title
    measure = it.measure ?? entity.title
    population = it.population ?? entity.title
    unit = FigureUnit(it.unit)
    points = it.points.sorted { $0.year < $1.year }
    group = it.group
    note = it.note.map(site.html)
    source = it.source.map(\.words)
    asReported = it.asReported
    mark = site.mark("points", of: entity)
  }

  /// The years of both points, where there are exactly two.
  var span: Span? { points.count == 2 ? Span(from: points[0].year.asYears, to: points[1].year.asYears) : nil }

  struct Span: Hashable, Comparable {
    var from: String
    var to: String
    static func < (a: Span, b: Span) -> Bool { (a.from, a.to) < (b.from, b.to) }
  }

  func value(_ point: Statistic.Point) -> HTML { HTML(bytes: HTML(escaping: unit.display(point.value)).bytes + (mark?.bytes ?? [])) }
}

extension Source {
  /// "Case study, Harmony Public Schools, Impact, 2021"
  var words: String { [title, part, date].compactMap { $0 }.joined(separator: ", ") }
}

/// Sources named once each, in the order in which they come up.
enum SourceWords {
  static func line(_ sources: [String?]) -> String {
    var unique: [String] = []
    for source in sources {
      let words = source ?? "not named"
      if !unique.contains(words) { unique.append(words) }
    }
    return (unique.count == 1 ? "Source: " : "Sources: ") + unique.joined(separator: "; ") + "."
  }
}
