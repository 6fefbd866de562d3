import Awards
import Catalog
import Diagnostics

/// The source that one row of a table makes; each of its lines knows the cell it comes from.
struct ImportedFile {
  /// Below the folder of sources.
  let path: String
  /// Nil where the name of the file says none, which the check reports.
  let id: EntityID?
  /// Where the row begins.
  let span: Span
  private var lines: [(text: String, span: Span)] = []

  private struct Cell {
    var column: ImportColumn
    var text: String
    var span: Span
  }

  var bytes: [UInt8] { Array((lines.map(\.text).joined(separator: "\n") + "\n").utf8) }

  func span(ofLine line: Int) -> Span { lines.indices.contains(line - 1) ? lines[line - 1].span : span }

  /// - Parameters:
  ///   - header: names of the columns.
  ///   - columns: what each stands for; nil where it is left out.
  ///   - year: the school year of cards that give none.
  init?(
    _ row: [CSVText.Field], _ header: [CSVText.Field], _ columns: [ImportColumn?], _ kind: Kind, year: String?,
    _ findings: inout [Diagnostic]
  ) {
    let hasProse = KindGuide.of(kind).hasProse
    span = row[0].span
    var cells: [Cell] = []
    for (index, field) in row.enumerated() {
      let text = Self.trimmed(field.text)
      if text.isEmpty { continue }
      guard header.indices.contains(index), !header[index].text.isEmpty else {
        findings.append(
          Diagnostic(
            "import-column", at: field.span, "This field stands in a column without a name.",
            fix: "Take it out, or put a text with commas in quotes."))
        return nil
      }
      if let column = columns[index] { cells.append(Cell(column: column, text: text, span: field.span)) }
    }
    let title = cells.first { $0.column.name == kind.titleField }?.text ?? ""
    let given = cells.first { if case .id = $0.column.form { true } else { false } }
    let number = kind == .faq ? cells.first { $0.column.name == "number" }?.text : nil
    guard let words = given?.text ?? EntityID.made(from: title) ?? number else {
      findings.append(
        Diagnostic(
          "import-id", at: span, "No id can be made of `\(title.prefix(60))`: ids have the letters a to z, digits and hyphens.",
          fix: "Give the row an `id`."))
      return nil
    }
    let id = given == nil && words != number ? (number.map { "\($0)-" } ?? "") + words : words
    guard EntityID.isValid(id: id) else {
      findings.append(
        Diagnostic(
          "import-id", at: given?.span ?? span, "`\(id.prefix(60))` can't be an id.",
          fix: "Ids have lower-case letters, digits and hyphens only, such as `\(EntityID.suggestion(for: id))`."))
      return nil
    }
    path = "\(kind.folder)/\(id).\(hasProse ? "md" : "yaml")"
    self.id = EntityID(kind, written: id)
    if hasProse { lines.append(("---", span)) }
    addFields(cells)
    if let year, kind == .role, !cells.contains(where: { $0.column.name == "school_year" }) {
      lines.append(("school_year: \(year)", span))
    }
    if hasProse {
      lines.append(("---", span))
      for cell in cells {
        guard case .body = cell.column.form else { continue }
        lines += cell.text.split(separator: "\n", omittingEmptySubsequences: false).map { (String($0), cell.span) }
      }
    }
  }

  private mutating func addFields(_ cells: [Cell]) {
    var opened: Set<String> = []
    for cell in cells {
      func add(_ text: String) { lines.append((text, cell.span)) }
      switch cell.column.form {
      case .id, .body: continue
      case .single(let shape): add("\(cell.column.name): \(Self.value(cell.text, shape))")
      case .list(let shape):
        add("\(cell.column.name):")
        for entry in Self.entries(cell.text, shape) { add("  - \(Self.value(entry, shape))") }
      case .forms(let field, _, _, _):
        // Columns of one field stand together, whatever their order in the table.
        if !opened.insert(field).inserted { continue }
        add("\(field):")
        for other in cells { addForms(of: field, other) }
      case .requirement:
        add("\(cell.column.name):")
        for entry in Self.entries(cell.text, .reference(.microCredential)) { add("  - mc: \(Self.value(entry, .text))") }
      case .part(let field, _, _):
        if !opened.insert(field).inserted { continue }
        add("\(field):")
        for other in cells {
          guard case .part(field, let name, let shape) = other.column.form else { continue }
          lines.append(("  \(name): \(Self.value(other.text, shape))", other.span))
        }
      }
    }
  }

  private mutating func addForms(of field: String, _ cell: Cell) {
    guard case .forms(field, let part, let shape, let fixed) = cell.column.form else { return }
    for entry in Self.entries(cell.text, shape) {
      lines.append(("  - \(part): \(Self.value(entry, shape))", cell.span))
      for (name, value) in fixed { lines.append(("    \(name): \(value)", cell.span)) }
    }
  }

  // MARK: - Cells

  /// One entry a line; on one line, entries stand between semicolons, and ids between commas too.
  private static func entries(_ text: String, _ shape: FieldShape) -> [String] {
    let isName = if case .reference = shape { true } else { false }
    let parts = text.split { $0 == "\n" || !text.contains("\n") && ($0 == ";" || isName && $0 == ",") }
    return parts.map { entry in
      let entry = trimmed(String(entry))
      // A list copied from a document brings its marks along.
      for mark in ["- ", "* ", "• "] where entry.hasPrefix(mark) { return trimmed(String(entry.dropFirst(mark.count))) }
      return entry
    }.filter { !$0.isEmpty }
  }

  private static func value(_ text: String, _ shape: FieldShape) -> String {
    switch shape {
    case .range:
      let numbers = text.split { $0 == "-" || $0 == "–" }.map { trimmed(String($0)) }
      return numbers.count == 2 && numbers.allSatisfy { Int($0) != nil } ? "{min: \(numbers[0]), max: \(numbers[1])}" : quoted(text)
    case .flag:
      switch text.lowercased() {
      case "x", "y", "true", "1": return "yes"
      case "n", "false", "0": return "no"
      default: return quoted(text)
      }
    default: return quoted(text)
    }
  }

  /// On one line, with the line ends of the cell as YAML writes them.
  private static func quoted(_ text: String) -> String {
    text.contains("\n")
      ? "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\"" : NewForm.quoted(text)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
