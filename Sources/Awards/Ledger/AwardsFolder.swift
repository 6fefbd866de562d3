package import Diagnostics
import FrontMatter
package import Storage

/// The folder of awards: files of the ledger, public keys, status lists, and what interrupted writers left.
package struct AwardsFolder: Sendable {
  /// As shown to people.
  package let path: String
  /// In the order of their names.
  package let files: [LedgerFile]
  /// Files that are none of the ledger's, and beginnings of lines that were put aside.
  package let findings: [Diagnostic]

  package static let keys = "keys.json"
  /// Folder of the signed status lists.
  package static let status = "status"
  static let interrupted = ".jsonl.interrupted-"

  /// Reads the files; none where the folder does not exist.
  package init(_ path: String) throws(StorageError) { try self.init(path, try RecordFolder.open(path)) }

  init(_ path: String, _ folder: RecordFolder?) throws(StorageError) {
    var files: [LedgerFile] = [], findings: [Diagnostic] = []
    for name in try folder?.names() ?? [] {
      let shown = path + "/" + name
      if name.hasSuffix(".jsonl") {
        guard let bytes = try folder?.read(name, limit: LedgerFile.largest) else { continue }
        if SchoolYear(name.dropLast(6)) == nil { findings.append(Self.misnamed(shown)) }
        files.append(LedgerFile(path: shown, name: name, bytes: bytes))
      } else if name.contains(Self.interrupted) {
        findings.append(
          Diagnostic(
            "ledger-interrupted", .warning, at: Span(shown), "This file keeps the beginning of a line whose writing was interrupted.",
            fix: "Look whether its award was repeated, and delete the file."))
      } else if name != Self.keys, name != "README.md" {
        findings.append(
          Diagnostic(
            "ledger-file", at: Span(shown), "Cairn does not know what to do with this file among the awards.",
            fix: "Files of the ledger are named after school years, as `2026-27.jsonl`; take others out of the folder."))
      }
    }
    self.path = path
    self.files = files
    self.findings = findings
  }

  private static func misnamed(_ path: String) -> Diagnostic {
    Diagnostic(
      "ledger-file", .warning, at: Span(path), "The name of this file of the ledger is no school year.",
      fix: "Name it like `2026-27.jsonl`, after the year of its awards.")
  }

  /// Reads every line, one after the other.
  package var ledger: Ledger { Ledger(reading: files) }
}
