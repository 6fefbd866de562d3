package import Catalog
import FrontMatter

/// A report on a catalog's health, to be printed.
package struct HealthAnswer: Sendable {
  let catalog: Catalog
  let report: HealthReport

  package init(_ catalog: Catalog, _ report: HealthReport) {
    self.catalog = catalog
    self.report = report
  }

  /// How many things there are to look at.
  package var found: Int { report.found }

  /// For people: each topic with its findings, and at the end what is well.
  /// - Parameter most: how many findings of a topic are named; all of them where nil.
  package func text(most: Int?) -> String {
    var lines = ["\(catalog.configuration.title) on \(report.day.long)", counts]
    for area in HealthTopic.Area.allCases {
      let topics = report.topics.filter { $0.area == area && !$0.findings.isEmpty }
      if !topics.isEmpty { lines += ["", area.rawValue] }
      for topic in topics { lines += Self.lines(topic, most: most) }
    }
    let well = report.topics.filter { $0.findings.isEmpty && !$0.isNote }.map { $0.title.prefix(1).lowercased() + $0.title.dropFirst() }
    if !well.isEmpty { lines += ["", "None: \(well.joined(separator: "; "))."] }
    let open = report.topics.count { !$0.findings.isEmpty && !$0.isNote }
    lines += [
      "",
      found == 0
        ? "Nothing to look at."
        : "\(Numerals.count(found, "thing")) to look at, under \(Numerals.count(open, "heading")).",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ topic: HealthTopic, most: Int?) -> [String] {
    let shown = topic.findings.prefix(most ?? topic.findings.count), rest = topic.findings.count - shown.count
    return ["  \(topic.title): \(Numerals.grouped(topic.findings.count)). \(topic.advice)"]
      + shown.map { finding in
        let words = finding.words.map { ": \($0)" } ?? ""
        return "    \(finding.span.path)\(finding.span.line > 0 ? ":\(finding.span.line)" : ""): \(finding.entity.title)\(words)"
      } + (rest > 0 ? ["    and \(Numerals.grouped(rest)) more"] : [])
  }

  /// "26 roles, 96 micro-credentials and 4 policies."
  private var counts: String {
    let counts = Kind.allCases.compactMap { kind -> String? in
      let count = catalog.all(kind).count
      return count == 0 ? nil : Numerals.count(count, kind.noun, plural: kind.plural)
    }
    return counts.isEmpty ? "The catalog is empty." : Numerals.series(counts) + "."
  }

  /// For machines: one object with the members `title` of the catalog, `on` (the day), `counts` by kind, `found` (how many things there
  /// are to look at), and `topics`, each with its `code`, `area`, `title`, `advice`, `note` (true for what is only good to know) and
  /// `findings`: the `id` as links name it, `title`, `path`, `line` where it is known, and `words`.
  package var json: String {
    let counts = Kind.allCases.compactMap { kind -> (name: String, value: JSONValue?)? in
      let count = catalog.all(kind).count
      return count == 0 ? nil : (kind.rawValue, .number(count))
    }
    var out: [UInt8] = []
    JSONValue.members([
      ("title", .text(catalog.configuration.title)), ("on", .text(report.day.description)), ("counts", .members(counts)),
      ("found", .number(found)), ("topics", .list(report.topics.map(Self.value))),
    ]).write(into: &out)
    return String(decoding: out, as: UTF8.self) + "\n"
  }

  private static func value(_ topic: HealthTopic) -> JSONValue {
    .members([
      ("code", .text(topic.code)), ("area", .text(topic.area.rawValue)), ("title", .text(topic.title)), ("advice", .text(topic.advice)),
      ("note", .flag(topic.isNote)),
      (
        "findings",
        .list(
          topic.findings.map { finding in
            .members([
              ("id", .text(finding.entity.id.written)), ("title", .text(finding.entity.title)), ("path", .text(finding.span.path)),
              ("line", finding.span.line > 0 ? .number(finding.span.line) : nil), ("words", finding.words.map { .text($0) }),
            ])
          })
      ),
    ])
  }

  /// For spreadsheets: a line for each finding.
  package var csv: String {
    var writer = CSVWriter(["code", "topic", "note", "id", "title", "path", "line", "words"])
    for topic in report.topics {
      for finding in topic.findings {
        writer.add([
          topic.code, topic.title, topic.isNote ? "yes" : "no", finding.entity.id.written, finding.entity.title, finding.span.path,
          finding.span.line > 0 ? String(finding.span.line) : "", finding.words ?? "",
        ])
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
