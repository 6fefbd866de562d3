package import Awards
package import Catalog
package import Diagnostics
import Storage

/// New sources from the rows of a table, one file each. Everything that is wrong with any row is said, with its place in the table, and
/// then nothing is written.
package struct TableImport: Sendable {
  package var kind: Kind
  package var mapping: ColumnMapping

  package init(_ kind: Kind, mapping: ColumnMapping) {
    self.kind = kind
    self.mapping = mapping
  }

  package struct Plan: Sendable {
    package var changes: ChangeSet
    /// Findings of the new files, with places in the table; warnings only where there are changes.
    package var findings: [Diagnostic]
  }

  /// Longest field in bytes: cards have long texts.
  private static let longestField = 65_536

  /// - Parameter path: of the table, as shown to people.
  package func plan(_ bytes: [UInt8], path: String, _ set: SourceSet) -> Plan {
    let table = CSVText(bytes, path: path, longestField: Self.longestField)
    var findings = table.findings
    guard let header = table.rows.first, findings.isEmpty else {
      if findings.isEmpty {
        findings.append(
          Diagnostic(
            "csv-empty", at: Span(path, line: 1, column: 1), "The file holds no table.",
            fix: "Its first line names the fields, as in id,title,summary."))
      }
      return Plan(changes: ChangeSet([]), findings: findings)
    }
    let columns = columns(header, &findings)
    if table.rows.count == 1, findings.isEmpty {
      findings.append(
        Diagnostic("csv-empty", at: header[0].span, "The table has no row below its header.", fix: "Add a row for each \(kind.noun)."))
    }
    if !findings.isEmpty { return Plan(changes: ChangeSet([]), findings: findings.sorted()) }
    let before = set.linked(), year = before.catalog?.configuration.schoolYear.map { "\($0)" }
    var files: [String: ImportedFile] = [:], changes: [SourceChange] = []
    for row in table.rows.dropFirst() {
      guard let file = ImportedFile(row, header, columns, kind, year: year, &findings) else { continue }
      if set.files[file.path] != nil {
        findings.append(
          Diagnostic(
            "import-exists", at: file.span, "`\(set.shown(file.path))` is there already, and nothing is overwritten.",
            fix: "Take the row out, or give another `\(kind.idColumn)`."))
      } else if let other = files[file.path] {
        findings.append(
          Diagnostic(
            "import-exists", at: file.span, "Line \(other.span.line) makes `\(set.shown(file.path))` already.",
            fix: "Give this row another `\(kind.idColumn)`."))
      } else if let catalog = before.catalog, let taken = file.id.flatMap({ set.owner(of: $0, in: catalog) }) {
        findings.append(Diagnostic("import-exists", at: file.span, taken, fix: "Take the row out, or give another `\(kind.idColumn)`."))
      } else {
        files[file.path] = file
        changes.append(SourceChange(path: file.path, before: nil, after: file.bytes))
      }
    }
    let all = ChangeSet(changes)
    findings += checked(all, files, set, before)
    let isWrong = findings.contains { $0.severity == .error }
    return Plan(changes: isWrong ? ChangeSet([]) : all, findings: findings.sorted())
  }

  /// What the check says of the new files, and of others because of them.
  private func checked(
    _ changes: ChangeSet, _ files: [String: ImportedFile], _ set: SourceSet, _ before: Linking
  ) -> [Diagnostic] {
    let before = Set(before.diagnostics)
    return set.applying(changes).linked().diagnostics.compactMap { finding in
      guard let path = set.path(shownAs: finding.span.path), let file = files[path] else {
        return finding.severity == .error && !before.contains(finding) ? finding : nil
      }
      var placed = finding
      placed.span = file.span(ofLine: finding.span.line)
      placed.edit = nil
      // A table has no lines to add to a form.
      if let name = finding.missingField { placed.fix = "Fill in the column `\(name)`, or add it." }
      return placed
    }
  }

  private func columns(_ header: [CSVText.Field], _ findings: inout [Diagnostic]) -> [ImportColumn?] {
    let known = ImportColumn.all(of: kind)
    var seen: Set<String> = []
    let columns = header.map { field -> ImportColumn? in
      if field.text.isEmpty { return nil }
      guard let name = mapping.field(of: field.text) else { return nil }
      guard let column = known.first(where: { $0.name == name }) else {
        let names = known.map(\.name), near = Suggestion.sentence(for: name, among: names),
          guess = Suggestion.closest(to: name, among: names)
        findings.append(
          Diagnostic(
            "import-column", at: field.span, "There is no field `\(name.prefix(60))` of \(kind.withArticle) that a table can give.",
            fix:
              "\(near.map { "\($0) " } ?? "")Say which field the column stands for with `--map \"\(field.text.prefix(40))=\(guess ?? kind.titleField)\"`, or leave it out with `--map \"\(field.text.prefix(40))=\"`."
          ))
        return nil
      }
      if !seen.insert(name).inserted {
        findings.append(
          Diagnostic("import-column", at: field.span, "There are two columns for `\(name)`.", fix: "Take one of them out."))
      }
      return column
    }
    for name in mapping.missing(in: header.map(\.text)) {
      findings.append(
        Diagnostic(
          "import-column", at: header[0].span, "There is no column `\(name)`, which `--map` names.",
          fix: "The columns are \(header.map { "`\($0.text)`" }.joined(separator: ", "))."))
    }
    if !seen.contains(kind.titleField), findings.isEmpty {
      findings.append(
        Diagnostic(
          "import-column", at: header[0].span, "There is no column `\(kind.titleField)`.",
          fix: "Add it, or say with `--map` which column it is."))
    }
    return columns
  }
}

extension Kind {
  /// The column of a table that gives a thing its id.
  fileprivate var idColumn: String { self == .faq ? "number" : "id" }
}
