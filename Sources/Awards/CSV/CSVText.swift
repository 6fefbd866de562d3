package import Diagnostics

/// A table as CSV (RFC 4180): fields between commas, quoted where they hold commas, quotes or line ends.
///
/// Each field knows where it stands, so that what is wrong with it can be said with its place. A byte order mark and every kind of
/// line end are accepted; empty lines are left out.
package struct CSVText: Sendable {
  /// One field without its quotes.
  package struct Field: Sendable, Equatable {
    package let text: String
    package let span: Span
  }

  /// In order, the header among them. After an error only what stands before it.
  package private(set) var rows: [[Field]] = []
  package private(set) var findings: [Diagnostic] = []

  /// Longest field, in bytes. A longer one is a forgotten quote.
  package static let longestField = 4096
  package static let mostFields = 64
  package static let mostRows = 1_000_000

  /// Reads the bytes of a file.
  /// - Parameters:
  ///   - path: as shown to people.
  ///   - longestField: in bytes.
  package init(_ bytes: [UInt8], path: String, longestField: Int = CSVText.longestField) {
    if let finding = Self.encodingFault(bytes, path) ?? Self.separatorFault(bytes, path) {
      findings.append(finding)
      return
    }
    var reader = Reader(path: path, bytes: bytes, longestField: longestField)
    do { try reader.run() } catch { findings.append(error.finding) }
    rows = reader.rows
  }

  private struct Fault: Error { let finding: Diagnostic }

  /// Spreadsheets also save other encodings than UTF-8; a name with an accent would then come out wrong.
  private static func encodingFault(_ bytes: [UInt8], _ path: String) -> Diagnostic? {
    let fix = "Save it as “CSV UTF-8”."
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0) {
      return Diagnostic("csv-encoding", at: Span(path, line: 1, column: 1), "The file is not UTF-8 text.", fix: fix)
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { break }
      line += 1
    }
    return Diagnostic("csv-encoding", at: Span(path, line: line, column: 1), "This line is not UTF-8 text.", fix: fix)
  }

  /// Where a comma marks the decimals, spreadsheets part columns by semicolons. Seen in the first line, before its quotes are taken for
  /// mistakes.
  private static func separatorFault(_ bytes: [UInt8], _ path: String) -> Diagnostic? {
    var isQuoted = false, commas = 0, others = 0
    for byte in bytes.prefix(while: { $0 != 0x0A && $0 != 0x0D }) {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: commas += 1
      case UInt8(ascii: ";") where !isQuoted, UInt8(ascii: "\t") where !isQuoted: others += 1
      default: continue
      }
    }
    guard others > commas else { return nil }
    return Diagnostic(
      "csv-separator", at: Span(path, line: 1, column: 1), "The columns are separated by something else than commas.",
      fix: "Save the table as CSV with commas.")
  }

  private struct Reader {
    let path: String
    let bytes: [UInt8]
    let longestField: Int
    var rows: [[Field]] = []
    private var place: Int
    private var line = 1
    /// Where the line begins, and a place in it whose column is known.
    private var counted: (place: Int, column: Int)

    init(path: String, bytes: [UInt8], longestField: Int) {
      self.path = path
      self.longestField = longestField
      self.bytes = bytes
      place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      counted = (place, 1)
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func span() -> Span {
      let column = bytes[counted.place..<place].reduce(counted.column) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
      counted = (place, column)
      return Span(path, line: line, column: column)
    }

    private mutating func endLine() {
      if next == 0x0D { place += 1 }
      if next == 0x0A { place += 1 }
      line += 1
      counted = (place, 1)
    }

    private func fault(_ code: String, _ span: Span, _ message: String, _ fix: String) -> Fault {
      Fault(finding: Diagnostic(code, at: span, message, fix: fix))
    }

    mutating func run() throws(Fault) {
      while next != nil {
        let row = try row()
        // A line of nothing but commas is what spreadsheets leave of deleted rows.
        if row.contains(where: { !$0.text.isEmpty }) {
          guard rows.count < CSVText.mostRows else {
            throw fault("csv-size", row[0].span, "The table has more than \(CSVText.mostRows) rows.", "Divide it into several files.")
          }
          rows.append(row)
        }
      }
    }

    private mutating func row() throws(Fault) -> [Field] {
      var fields: [Field] = []
      while true {
        let field = try field()
        guard fields.count < CSVText.mostFields else {
          throw fault("csv-size", field.span, "This row has more than \(CSVText.mostFields) fields.", "Take columns out that nobody needs.")
        }
        fields.append(field)
        switch next {
        case nil: return fields
        case UInt8(ascii: ","): place += 1
        default:
          endLine()
          return fields
        }
      }
    }

    private mutating func field() throws(Fault) -> Field {
      let span = span()
      let text = next == UInt8(ascii: "\"") ? try quoted(span) : try plain(span)
      guard text.utf8.count <= longestField else {
        throw fault(
          "csv-size", span, "This field is longer than \(longestField) bytes.", "Look for a quote that is opened and never closed.")
      }
      return Field(text: text, span: span)
    }

    private mutating func plain(_ span: Span) throws(Fault) -> String {
      let start = place
      while let byte = next, byte != UInt8(ascii: ","), byte != 0x0A, byte != 0x0D {
        if byte == UInt8(ascii: "\"") {
          throw fault(
            "csv-quote", self.span(), "There is a quote in the middle of this field.", "Put the whole field in quotes and double this one.")
        }
        place += 1
      }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func quoted(_ span: Span) throws(Fault) -> String {
      place += 1
      var text: [UInt8] = []
      while let byte = next {
        switch byte {
        case UInt8(ascii: "\""):
          place += 1
          guard next == UInt8(ascii: "\"") else {
            if let after = next, after != UInt8(ascii: ","), after != 0x0A, after != 0x0D {
              throw fault("csv-quote", self.span(), "Something follows the quote that ends this field.", "Double quotes inside a field.")
            }
            return String(decoding: text, as: UTF8.self)
          }
          text.append(byte)
          place += 1
        case 0x0A, 0x0D:
          text.append(0x0A)
          endLine()
        default:
          text.append(byte)
          place += 1
        }
        if text.count > longestField { break }
      }
      if next != nil { return String(decoding: text, as: UTF8.self) }
      throw fault(
        "csv-quote", span, "The quote that begins this field is never closed.", "Close it; a quote inside a field is written twice.")
    }
  }
}
