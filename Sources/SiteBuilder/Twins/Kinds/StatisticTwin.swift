import Catalog

/// What is told of a figure or a quotation beyond what is told of everything. Whom a quotation is from stands on the page only.
enum StatisticTwin {
  static let members: [Member<Statistic>] = [
    .choice("type", "Measured, counted, or said.", always: true) { $0.it.form },
    .text("measure", "What was measured.") { $0.it.measure },
    .text("population", "Of whom.") { $0.it.population },
    .text("unit", "In which unit.") { $0.it.unit },
    .records("points", "The figures.", of: point) { $0.it.points },
    .text("group", "Figures of one group share a chart.") { $0.it.group },
    .prose("note", "What has to be known about it.") { $0.it.note },
    .record("source", "What says so.", of: CommonTwin.source) { $0.it.source },
    .prose("quotation", "What somebody said.") { $0.it.quotation },
    .flag("as_reported", "Whether nobody has checked it.", always: true) { $0.it.asReported },
  ]

  private static let point = TwinObject<Statistic.Point>(
    cell: "words",
    [
      .text("year", "A year or a school year, as the source gives it.", always: true) { $0.it.year },
      .number("value", "The figure.", always: true) { $0.it.value },
      .number("of", "The whole of which it is a part.") { $0.it.of },
      .text("words", "All of it: 2017: 85 of 120.", always: true) { "\($0.it.year): \($0.it.value)\($0.it.of.map { " of \($0)" } ?? "")" },
    ])
}
