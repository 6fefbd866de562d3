import Awards
import Diagnostics
import FrontMatter
import Testing

struct CSVTests {
  private static let header = "micro_credential,name,awarded,consent,scope,until,reference\n"
  private static let good = "active-listening,Sample Earner,2026-11-20,2026-11-18,name badge,,\n"

  private func table(_ text: String, again: Bool = false) -> AwardTable { table(Array(text.utf8), again: again) }

  private func table(_ bytes: [UInt8], again: Bool = false) -> AwardTable {
    let rules = AwardRules(
      titles: ["active-listening": "Active Listening", "plc-norms": "Norms of a PLC"], today: CalendarDate(iso: "2026-11-27")!,
      mayRepeat: again)
    return AwardTable(bytes, path: "list.csv", rules: rules)
  }

  private func row(_ fields: String, again: Bool = false) -> AwardTable { table(Self.header + fields + "\n", again: again) }

  @Test func aRowBecomesARequest() throws {
    let table = row("active-listening,\"Earner, Sample\",2026-11-20,2026-11-18,\"name, badge\",2031-11-20,Row 7")
    #expect(table.findings == [])
    let request = try #require(table.requests.first)
    #expect(request.microCredential == "active-listening")
    #expect(request.name == "Earner, Sample")
    #expect(request.awarded.description == "2026-11-20")
    #expect(request.consent == Consent(on: CalendarDate(iso: "2026-11-18")!, scope: [.name, .badge]))
    #expect(request.until?.description == "2031-11-20")
    #expect(request.reference == "Row 7")
    #expect(request.span == Span("list.csv", line: 2, column: 1))
  }

  @Test func withoutAScopeTheNameIsNotPublished() throws {
    let request = try #require(table("name,credential,date,consent date\nSample Earner,plc-norms,2026-11-20,2026-11-18\n").requests.first)
    #expect(request.name == "Sample Earner")
    #expect(request.publishedName == nil)
    #expect(!request.consent.coversName)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func anyLineEndAndAnyOrderOfColumnsWillDo(end: String) {
    let text = "\u{FEFF}Valid Until,Consent-Date,NAME,Badge,Awarded On\n,2026-11-18,Sample  Earner ,active-listening,2026-11-20\n,,,,\n\n"
    let table = table(text.replacing("\n", with: end))
    #expect(table.findings == [])
    #expect(table.requests.map(\.name) == ["Sample Earner"])
  }

  @Test func everyErrorOfEveryRowIsSaidWithItsPlace() {
    let table = table(
      Self.header + Self.good + "active-listning,Ana Exämple,12/31/2019,,,,\n" + "plc-norms,=1+1,2026-11-20,2026-11-18,badge,,\n"
        + "plc-norms,Ben Example,2026-11-20,2026-11-18,badge,2020-01-01,\n" + Self.good)
    #expect(
      table.findings.map(\.line) == [
        "list.csv:3:1: error: There is no micro-credential `active-listning`. Did you mean `active-listening`?",
        "list.csv:3:29: error: `12/31/2019` is not a date. Write it as `2019-12-31`.",
        "list.csv:3:1: error: There is no consent of the earner, without which no badge is awarded. "
          + "Ask the earner, and fill `consent` with the day of the consent.",
        "list.csv:4:11: error: This field begins with `=`, as a formula of a spreadsheet does. Write what it should say.",
        "list.csv:5:51: error: The badge would end on 2020-01-01, before it is awarded. Look at both dates.",
        "list.csv:6:1: error: The same earner gets `active-listening` in line 2 already. "
          + "Take one of the rows out, or use `--again` to award it twice.",
      ])
    #expect(table.requests.count == 1)
  }

  @Test(arguments: [
    ("12/31/2019", "Write it as `2019-12-31`."), ("31.12.2019", "Write it as `2019-12-31`."), ("2019/12/31", "Write it as `2019-12-31`."),
    ("3/4/2019", "Write it as `2019-03-04`, or as `2019-04-03` if the day stands first."), ("4/4/19", "Write it as `2019-04-04`."),
    ("Dec 31, 2019", "Write it as `2019-12-31`."), ("31 December 2019", "Write it as `2019-12-31`."),
    ("43830", "Write it as `2019-12-31`."),
    ("2019-02-29", "Write it like `2026-11-20`, with year, month and day."),
    ("soon", "Write it like `2026-11-20`, with year, month and day."),
    ("31/31/2019", "Write it like `2026-11-20`, with year, month and day."),
    ("0000-00-00", "Write it like `2026-11-20`, with year, month and day."),
  ])
  func aWrongDateIsSaidWithTheLikelyOne(text: String, fix: String) {
    let table = row("active-listening,Sample Earner,\"\(text)\",2026-11-18,,,")
    #expect(table.findings.map(\.code) == ["award-date"])
    #expect(table.findings.first?.fix == fix)
    #expect(table.requests == [])
  }

  @Test func everyFaultOfARowIsSaidAtOnce() {
    let table = row("active-listning,=SUM(A1),12/31/2019,,,,")
    #expect(table.findings.map(\.code).sorted() == ["award-consent", "award-date", "award-formula", "award-micro-credential"])
    #expect(table.requests == [])
  }

  @Test(arguments: [
    ("active-listening,Sample Earner,2027-01-01,2026-11-18,,,", "award-date"),
    ("active-listening,Sample Earner,2026-11-20,2026-12-24,,,", "award-date"),
    ("active-listening,Sample Earner,,2026-11-18,,,", "award-field"), (",Sample Earner,2026-11-20,2026-11-18,,,", "award-field"),
    ("active-listening,Sample Earner,2026-11-20,,,,", "award-consent"),
    ("active-listening,Sample Earner,2026-11-20,2026-11-18,name,,", "award-consent"),
    ("active-listening,Sample Earner,2026-11-20,2026-11-18,all,,", "award-consent"),
    ("active-listening,,2026-11-20,2026-11-18,name badge,,", "award-name"),
    ("active-listening,...,2026-11-20,2026-11-18,,,", "award-name"),
    ("active-listening,sample@example.org,2026-11-20,2026-11-18,,,", "award-contact"),
    ("active-listening,Sample Earner (512) 555-0100,2026-11-20,2026-11-18,,,", "award-contact"),
    ("active-listening,Sample Earner 12345,2026-11-20,2026-11-18,,,", "award-contact"),
    ("active-listening,+1+1,2026-11-20,2026-11-18,,,", "award-formula"),
    ("active-listening,@SUM(A1),2026-11-20,2026-11-18,,,", "award-formula"),
    ("active-listening,-2,2026-11-20,2026-11-18,,,", "award-formula"), ("active-listening,\tx,2026-11-20,2026-11-18,,,", "award-formula"),
    ("active-listening,Sample Earner,2026-11-20,2026-11-18,,,=A1", "award-formula"),
    ("active-listening,Sam\u{7}ple,2026-11-20,2026-11-18,,,", "award-character"),
    ("active-listening,Sam\u{202E}ple,2026-11-20,2026-11-18,,,", "award-character"),
    ("active-listening,\"Sam\nple\",2026-11-20,2026-11-18,,,", "award-character"),
    ("active-listening,Sam\u{200B}ple,2026-11-20,2026-11-18,,,", "award-character"),
    ("active-listening,Sample Earner,2026-11-20,2026-11-18,,,,extra", "csv-column"),
  ])
  func aFieldThatCannotBeIsRefused(fields: String, code: String) {
    let table = row(fields)
    #expect(table.findings.map(\.code) == [code])
    #expect(table.findings.allSatisfy { $0.span.line == 2 && $0.span.column > 0 && $0.message.hasSuffix(".") })
    #expect(table.requests == [])
  }

  @Test func aTitleInPlaceOfAnIdIsRecognised() {
    #expect(row("Active listening,Sample Earner,2026-11-20,2026-11-18,,,").findings.first?.fix == "Its id is `active-listening`.")
    #expect(row("PLC Norm,Sample Earner,2026-11-20,2026-11-18,,,").findings.first?.fix == "Did you mean `plc-norms`?")
  }

  @Test func theSameEarnerTwiceIsRefusedUnlessAskedFor() {
    let rows = "active-listening,Sample Earner,2026-11-20,2026-11-18,,,\nactive-listening, sample  EARNER,2026-11-21,2026-11-18,,,"
    #expect(row(rows).findings.map(\.code) == ["award-repeated"])
    #expect(row(rows, again: true).requests.count == 2)
    let others = "active-listening,Sample Earner,2026-11-20,2026-11-18,,,\nplc-norms,Sample Earner,2026-11-20,2026-11-18,,,"
    #expect(row(others).requests.count == 2)
  }

  @Test(arguments: [
    ("", "csv-empty", 1), ("\n\n", "csv-empty", 1), ("micro_credential,name,awarded,consent\n", "csv-empty", 1),
    ("name,awarded,consent\n", "csv-column", 1), ("micro_credential,name,awarded,consent,nmae\n", "csv-column", 1),
    ("micro_credential,name,awarded,consent,e-mail\n", "csv-column", 1),
    ("micro_credential,name,earner,awarded,consent\n", "csv-column", 1),
    ("micro_credential;name;awarded;consent\n", "csv-separator", 1), ("micro_credential,name,awarded,consent\na,\"b\nc\nd", "csv-quote", 2),
    ("micro_credential,name,awarded,consent\n\na,b\"c,d", "csv-quote", 3),
    ("micro_credential,name,awarded,consent\na,\"b\"c,d", "csv-quote", 2),
    ("micro_credential,name,awarded,consent\n" + String(repeating: "x", count: 5000), "csv-size", 2),
    ("micro_credential,name,awarded,consent\n\"" + String(repeating: "x,\n", count: 5000), "csv-size", 2),
    (String(repeating: ",", count: 100), "csv-size", 1), ("micro_credential\u{0}", "csv-encoding", 1),
  ])
  func aFileThatIsNoTableOfAwardsIsRefused(text: String, code: String, line: Int) {
    let table = table(text)
    #expect(table.findings.map(\.code) == [code])
    #expect(table.findings.first?.span.line == line)
    #expect(table.requests == [])
  }

  @Test func anotherEncodingIsRefusedWithItsLine() {
    let latin = Array("micro_credential,name,awarded,consent\n".utf8) + [0x4A, 0xF6, 0x72, 0x67, 0x0A]
    #expect(table(latin).findings.map(\.line) == ["list.csv:2:1: error: This line is not UTF-8 text. Save it as “CSV UTF-8”."])
    #expect(table([0xFF, 0xFE, 0x61, 0x00]).findings.map(\.code) == ["csv-encoding"])
  }

  @Test func quotesMayHoldEverything() {
    let text = CSVText(Array("a,\"b,\"\"c\"\"\r\nd\",\ne".utf8), path: "x.csv")
    #expect(text.findings == [])
    #expect(text.rows.map { $0.map(\.text) } == [["a", "b,\"c\"\nd", ""], ["e"]])
    #expect(text.rows.flatMap { $0.map { "\($0.span.line):\($0.span.column)" } } == ["1:1", "1:3", "2:4", "3:1"])
  }

  @Test func oneErrorInAThousandRowsIsFound() {
    let rows = (1...1000).map {
      "active-listening,Sample \(String($0, radix: 36, uppercase: true)) Earner,2026-11-\($0 == 700 ? 31 : 20),2026-11-18,,,\n"
    }
    let table = table(Self.header + rows.joined())
    #expect(table.findings.map(\.span.line) == [701])
    #expect(table.requests.count == 999)
  }

  /// A seeded mutator: whatever the bytes, there is a table or a finding, and every finding has a place.
  @Test func noBytesStopTheReader() {
    var random = Roll(seed: 7)
    let start = Array((Self.header + Self.good + Self.good).utf8)
    for _ in 0..<20_000 {
      var bytes = start
      for _ in 0..<Int(random.next() % 6 + 1) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[place] = [0x22, 0x2C, 0x0A, 0x0D, 0x00, 0xFF, 0x3D, 0x20][Int(random.next() % 8)]
        case 1: bytes.remove(at: place)
        default: bytes.insert([0x22, 0x2C, 0x0A, 0xC3, 0x40][Int(random.next() % 5)], at: place)
        }
      }
      let table = table(bytes)
      #expect(!table.findings.isEmpty || !table.requests.isEmpty)
      #expect(table.findings.allSatisfy { $0.span.line > 0 && $0.span.column > 0 })
    }
  }
}

/// Numbers that only look random: SplitMix64.
struct Roll: RandomNumberGenerator {
  var seed: UInt64
  mutating func next() -> UInt64 {
    seed &+= 0x9E37_79B9_7F4A_7C15
    var mixed = seed
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
