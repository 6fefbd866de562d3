package import Diagnostics
import FrontMatter

/// A list of awards: every row turned into a request, or everything that is wrong with any of them.
package struct AwardTable: Sendable {
  /// In the order of the rows; those with an error are left out.
  package private(set) var requests: [AwardRequest] = []
  package private(set) var findings: [Diagnostic] = []

  /// Most bytes of a file that is read.
  package static let largest = 256 << 20

  private let mapping: ColumnMapping

  /// Reads a CSV file.
  /// - Parameters:
  ///   - path: as shown to people.
  ///   - mapping: what columns stand for that are called otherwise.
  package init(_ bytes: [UInt8], path: String, rules: AwardRules, mapping: ColumnMapping = ColumnMapping()) {
    self.mapping = mapping
    let text = CSVText(bytes, path: path)
    findings = text.findings
    guard let header = text.rows.first else {
      if findings.isEmpty { report("csv-empty", Span(path, line: 1, column: 1), "The file holds no table.", Self.headerFix) }
      return
    }
    guard let columns = columns(header) else { return }
    var seen: [String: Span] = [:]
    for row in text.rows.dropFirst() {
      guard let request = request(row, columns, rules) else { continue }
      if !rules.mayRepeat, isRepeated(request, &seen) { continue }
      requests.append(request)
    }
    if text.rows.count == 1, findings.isEmpty {
      report("csv-empty", header[0].span, "The table has no row below its header.", "Add a row for each badge.")
    }
  }

  private static let headerFix = "Its first line names the columns: \(AwardColumn.list)."

  private mutating func report(_ code: String, _ span: Span, _ message: String, _ fix: String?) {
    findings.append(Diagnostic(code, at: span, message, fix: fix))
  }

  // MARK: - Header

  /// Columns that nobody wants to be read.
  private var leftOut: Set<Int> = []

  private mutating func columns(_ header: [CSVText.Field]) -> [AwardColumn?]? {
    let errors = findings.count
    var columns: [AwardColumn?] = []
    for field in header {
      let name = mapping.field(of: field.text)
      let column = name.flatMap { AwardColumn(header: $0) }
      if let column, columns.contains(column) {
        report("csv-column", field.span, "There are two columns for `\(column.rawValue)`.", "Take one of them out.")
      }
      // A column without a name is no matter as long as it is empty.
      if column == nil, name != nil, !field.text.trimmed.isEmpty { unknown(field) }
      columns.append(column)
      if name == nil, !field.text.trimmed.isEmpty { leftOut.insert(columns.count - 1) }
    }
    for name in mapping.missing(in: header.map(\.text)) {
      report(
        "csv-column", header[0].span, "There is no column `\(Quoted.short(name))`, which `--map` names.",
        "Look at the first line of the table.")
    }
    let missing = AwardColumn.allCases.filter { $0.isRequired && !columns.contains($0) }.map { "`\($0.rawValue)`" }
    if !missing.isEmpty {
      report(
        "csv-column", header[0].span,
        "The column\(missing.count == 1 ? "" : "s") \(missing.joined(separator: ", ")) \(missing.count == 1 ? "is" : "are") missing.",
        Self.headerFix)
    }
    return findings.count == errors ? columns : nil
  }

  private mutating func unknown(_ field: CSVText.Field) {
    let known = AwardColumn.allCases.map(\.rawValue), name = Quoted.short(field.text.trimmed)
    report(
      "csv-column", field.span, "There is no column `\(name)` in a list of awards.",
      Suggestion.sentence(for: AwardColumn.normalized(field.text), among: known)
        ?? "The columns are \(AwardColumn.list). Say which of them it is with `--map \"\(name)=name\"`, or leave it out with `--map \"\(name)=\"`."
    )
  }

  // MARK: - Rows

  private mutating func request(_ row: [CSVText.Field], _ columns: [AwardColumn?], _ rules: AwardRules) -> AwardRequest? {
    let errors = findings.count
    var fields = AwardFields(start: row[0].span)
    for (index, field) in row.enumerated() where !field.text.trimmed.isEmpty && !leftOut.contains(index) {
      guard index < columns.count, let column = columns[index] else {
        report(
          "csv-column", field.span, "This field stands in a column without a name.", "Take it out, or put a text with commas in quotes.")
        continue
      }
      fields[column] = field
    }
    var reading = AwardReading(fields: fields, rules: rules)
    let request = reading.request()
    findings += reading.findings
    return findings.count == errors ? request : nil
  }

  private mutating func isRepeated(_ request: AwardRequest, _ seen: inout [String: Span]) -> Bool {
    guard let earner = request.earner else { return false }
    guard let first = seen.updateValue(request.span, forKey: earner + "\n" + request.microCredential) else { return false }
    report(
      "award-repeated", request.span, "The same earner gets `\(request.microCredential)` in line \(first.line) already.",
      "Take one of the rows out, or use `--again` to award it twice.")
    return true
  }
}
