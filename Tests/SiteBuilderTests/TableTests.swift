import Testing

@testable import SiteBuilder

/// Tables for spreadsheets.
@Suite struct TableTests {
  static let mark = "\u{feff}"

  static func cell(_ text: String) -> String {
    var bytes: [UInt8] = []
    CSVCell.write(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: ["=1+1", "+1", "-x", "@sum", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"])
  func whatMayBeAFormulaHasAnApostropheBeforeIt(_ text: String) {
    #expect(CSVCell.mayBeFormula(text))
    #expect(Self.cell(text).drop { $0 == "\"" }.hasPrefix("'"))
  }

  @Test func otherTextsStayAsTheyAre() {
    for text in ["plain", "a=b", "1-2", "’", "†", "é", "a,b", "a;b", "1.5"] { #expect(Self.cell(text) == "\"\(text)\"") }
  }

  @Test func numbersAndTruthsAreNoTexts() {
    for text in ["", "-5", "12", "true", "false"] { #expect(Self.cell(text) == text) }
  }

  @Test func quotationMarksStandTwice() {
    #expect(Self.cell("say \"no\"") == "\"say \"\"no\"\"\"")
    #expect(Self.cell("=\"x\",1") == "\"'=\"\"x\"\",1\"")
  }

  @Test func aTableHasARowForEachThingAndAColumnForEachMember() async throws {
    let site = try await TestSite(files: TwinTests.sources)
    let lines = site["data/micro-credentials.csv"].components(separatedBy: "\r\n")
    #expect(lines.first?.hasPrefix(Self.mark + "\"id\",\"title\",\"url\",\"summary\",\"status\",") == true)
    #expect(lines.first?.contains(",\"hours.least\",\"hours.most\",") == true)
    #expect(lines.dropFirst().map { String($0.prefix { $0 != "," }) } == ["\"listen\"", "\"talk\"", "\"watch\"", ""])
    #expect(lines[2].contains(",5,12,"))
  }

  @Test func everyRowHasAsManyCellsAsThereAreColumns() async throws {
    let site = try await TestSite(files: TwinTests.sources)
    for (path, text) in site.files where path.hasSuffix(".csv") {
      let widths = Set(text.components(separatedBy: "\r\n").dropLast().map(Self.width))
      #expect(widths.count == 1, "\(path): \(widths)")
    }
  }

  /// How many cells a line has; no text of these sources has a line of its own.
  private static func width(_ line: String) -> Int {
    var isQuoted = false, count = 1
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted { count += 1 }
    }
    return count
  }

  @Test func earlierVersionsOfACardHaveRowsOfTheirOwn() async throws {
    let table = try await TestSite(files: TwinTests.sources)["data/roles.csv"]
    #expect(table.contains("\r\n\"guide@2018-19\",\"Old guide\","))
    #expect(table.contains("A </script> licence†; Two “years” & a day"))
  }

  /// In the cell of a table, an object of a list needs a member that stands for it.
  @Test func whateverStandsInAListHasACell() {
    func check(_ fields: [DataField], _ way: String) {
      for field in fields {
        switch field.form {
        case .list(.record(let record)):
          #expect(record.cell.flatMap(record.field) != nil, "\(way).\(field.name)")
          check(record.fields, "\(way).\(field.name)")
        case .record(let record):
          if let cell = record.cell { #expect(record.field(cell) != nil, "\(way).\(field.name)") }
          check(record.fields, "\(way).\(field.name)")
        default: break
        }
      }
    }
    for kind in TwinKind.all { check(kind.fields, kind.kind.rawValue) }
  }

  @Test func noColumnStandsTwice() {
    for kind in TwinKind.all {
      var row = CSVRow(), bytes: [UInt8] = []
      row.addNames(of: kind.fields)
      row.end(&bytes)
      let names = String(decoding: bytes, as: UTF8.self).split(separator: ",")
      #expect(Set(names).count == names.count, "\(kind.kind.plural)")
    }
  }
}
