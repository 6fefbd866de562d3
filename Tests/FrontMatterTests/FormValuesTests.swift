import Diagnostics
import Testing

@testable import FrontMatter

/// Fields of each type: what is read, and what is said about the rest. Lines count from 1.
@Suite struct FormValuesTests {
  private enum Level: String, CaseIterable { case campus, district }

  private func read<Value>(_ yaml: String, _ field: (Fields) -> Value) -> (value: Value, lines: [String]) {
    let fields = Fields(yaml: yaml, path: "a.md")
    let value = field(fields)
    fields.finish()
    return (value, fields.diagnostics.sorted().map { String($0.line.dropFirst("a.md:".count)) })
  }

  @Test(arguments: [
    ("f: 8", 8, ""), ("f: -3", -3, ""), ("f: \"8\"", 8, ""), ("f:", nil, ""), ("f: ~", nil, ""),
    ("g: 1", nil, "1:1: error: The field `g` is not known here. The fields here are `f`."),
    ("f: about 8", nil, "1:4: error: `f` should be a whole number such as 8, but here it is `about 8`."),
    ("f: 8.5", nil, "1:4: error: `f` should be a whole number such as 8, but here it is `8.5`."),
    ("f: [8]", nil, "1:4: error: `f` should be a whole number such as 8, but here it is a list."),
    ("f: {a: 8}", nil, "1:4: error: `f` should be a whole number such as 8, but here it is a group of fields."),
    (
      "f: 99999999999999999999", nil,
      "1:4: error: `f` should be a whole number such as 8, but here it is `99999999999999999999`. It can have up to nine digits."
    ),
    ("f: -999999999", -999_999_999, ""),
    (
      "f: 1000000000", nil,
      "1:4: error: `f` should be a whole number such as 8, but here it is `1000000000`. It can have up to nine digits."
    ),
  ])
  func wholeNumbers(_ yaml: String, _ value: Int?, _ line: String) {
    let found = read(yaml) { $0.integer("f")?.value }
    #expect(found.value == value)
    #expect(found.lines == (line.isEmpty ? [] : [line]))
  }

  @Test(arguments: ["f: \"\"", "f: ' '", "f: \"  \\t\""]) func spacesInQuotesAreNothing(_ yaml: String) {
    #expect(read(yaml) { $0.required("f").value }.lines == ["1:1: error: The field `f` is empty. Write its value after the colon."])
  }

  @Test func aMissingOrEmptyFieldIsNamedAsData() {
    let fields = form("empty:\nother: x\n")
    for name in ["empty", "absent", "other"] { _ = fields.required(name) }
    #expect(fields.diagnostics.map(\.missingField) == ["empty", "absent"])
  }

  @Test(arguments: [("f: -5", "1:4"), ("f: {min: -5, max: 3}", "1:10")]) func noRangeBeginsBelowNothing(_ yaml: String, _ place: String) {
    #expect(read(yaml) { $0.range("f") }.lines == ["\(place): error: `f` can't be less than nothing. Take out the minus."])
  }

  @Test func noAmountOfMoneyIsTooLargeToMultiply() {
    #expect(read("f: 999999999.99 USD") { $0.money("f")?.display }.value == "$999,999,999.99")
    #expect(
      read("f: 1000000000 USD") { $0.money("f") }.lines == [
        "1:4: error: The amount `1,000,000,000` of `f` is too large. It can have up to nine digits before the decimal point."
      ])
  }

  @Test func decimals() {
    #expect(read("f: 54.3") { $0.decimal("f")?.value.display }.value == "54.3")
    #expect(read("f: 54,3") { $0.decimal("f") }.lines == ["1:4: error: `f` should be a number such as 12.5, but here it is `54,3`."])
  }

  @Test(arguments: [
    ("f: yes", true, ""), ("f: True", true, ""), ("f: NO", false, ""), ("f: false", false, ""),
    ("f: maybe", nil, "1:4: error: `f` should be yes or no, but here it is `maybe`."),
  ])
  func flags(_ yaml: String, _ value: Bool?, _ line: String) {
    let found = read(yaml) { $0.flag("f") }
    #expect(found.value == value)
    #expect(found.lines == (line.isEmpty ? [] : [line]))
  }

  @Test(arguments: [
    ("f: 2019-08-01", "2019-08-01", ""), ("f: 2020-02-29", "2020-02-29", ""),
    ("f: 2023-02-30", nil, "1:4: error: `2023-02-30` is not a date: February 2023 has 28 days."),
    ("f: 2023-13-01", nil, "1:4: error: `2023-13-01` is not a date: a year has the months 01 to 12."),
    ("f: 2023-04-00", nil, "1:4: error: `2023-04-00` is not a date: the first day of a month is 01."),
    (
      "f: 8/1/2019", nil,
      "1:4: error: `f` should be a date such as 2019-08-01, but here it is `8/1/2019`. Write year, month and day with hyphens."
    ),
  ])
  func dates(_ yaml: String, _ value: String?, _ line: String) {
    let found = read(yaml) { $0.date("f")?.value.description }
    #expect(found.value == value)
    #expect(found.lines == (line.isEmpty ? [] : [line]))
  }

  @Test(arguments: [
    ("f: 2019-20", "2019-20", ""),
    ("f: 2019-21", nil, "1:4: error: `f` should be a school year such as 2019-20, but here it is `2019-21`. Did you mean `2019-20`?"),
    ("f: 1999-00", "1999-00", ""),
    ("f: 1999-+0", nil, "1:4: error: `f` should be a school year such as 2019-20, but here it is `1999-+0`. Did you mean `1999-00`?"),
    ("f: next", nil, "1:4: error: `f` should be a school year such as 2019-20, but here it is `next`."),
  ])
  func schoolYears(_ yaml: String, _ value: String?, _ line: String) {
    let found = read(yaml) { $0.schoolYear("f")?.value.description }
    #expect(found.value == value)
    #expect(found.lines == (line.isEmpty ? [] : [line]))
  }

  @Test func choices() {
    #expect(read("f: campus") { $0.choice("f", as: Level.self) }.value == .campus)
    #expect(
      read("f: distrct") { $0.choice("f", as: Level.self) }.lines == [
        "1:4: error: `distrct` is not a choice for `f`. Did you mean `district`? The choices are `campus` and `district`."
      ])
    #expect(
      read("f: [campus]") { $0.choice("f", as: Level.self) }.lines == [
        "1:4: error: `f` should be one of `campus` or `district`, but here it is a list."
      ])
  }

  @Test func listsOfTexts() {
    #expect(read("f: [a, 1.10, no]") { $0.texts("f").map(\.value) }.value == ["a", "1.10", "no"])
    #expect(read("f: one") { $0.texts("f").map(\.value) }.value == ["one"])
    #expect(read("f: []") { $0.texts("f").count }.value == 0)
    #expect(
      read("f:\n  - a\n  - note: b\n  -\n") { $0.texts("f").map(\.value) }.lines == [
        "3:5: error: Each entry of `f` should be a text, but this one is a group of fields. If it contains a colon or starts with a bracket, put quotes around it.",
        "4:4: error: An entry of `f` is empty. Write something after the hyphen, or remove it.",
      ])
    #expect(
      read("f: {a: 1}") { $0.texts("f").map(\.value) }.lines == [
        "1:4: error: `f` should be a list of texts, but here it is a group of fields."
      ])
  }

  @Test(arguments: [
    ("f: {min: 5, max: 20}", "5–20", []), ("f: 8", "8", []),
    ("f: {min: 20, max: 5}", nil, ["1:10: error: The smallest value of `f`, 20, is above the largest, 5. Swap `min` and `max`."]),
    ("f: {min: 5}", nil, ["1:4: error: The field `max` is missing. Add a line `max: …`."]),
    (
      "f: {min: 5, max: 6, mx: 7}", "5–6",
      ["1:21: error: The field `mx` is not known here. There is `max` as well: take one of the two out."]
    ),
    ("f: 5-20", nil, ["1:4: error: `f` should be a whole number such as 8, or the fields `min` and `max`, but here it is `5-20`."]),
  ])
  func ranges(_ yaml: String, _ value: String?, _ lines: [String]) {
    let found = read(yaml) { $0.range("f")?.value.display }
    #expect(found.value == value)
    #expect(found.lines == lines)
  }

  @Test(arguments: [
    ("f: {amount: 200, currency: USD}", "$200", []), ("f: 200 USD", "$200", []), ("f: 12.50 EUR", "€12.50", []),
    ("f: 200", nil, ["1:4: error: The amount `200` of `f` has no currency. Write it with the currency's three letters, such as 200 USD."]),
    ("f: $200", nil, ["1:4: error: The amount `200` of `f` has no currency. Write it with the currency's three letters, such as 200 USD."]),
    (
      "f: {amount: 200}", nil,
      ["1:13: error: The amount `200` of `f` has no currency. Write it with the currency's three letters, such as 200 USD."]
    ),
    ("f: 200 dollars", nil, ["1:4: error: `dollars` is not a currency. Write its three capital letters, such as USD."]),
    (
      "f: -5 USD", nil,
      ["1:4: error: `−5` is not an amount of money. Write a number that is not negative and has at most two decimal places."]
    ),
    ("f: much", nil, ["1:4: error: `f` should be an amount such as 200 USD, but here it is `much`."]),
  ])
  func money(_ yaml: String, _ value: String?, _ lines: [String]) {
    let found = read(yaml) { $0.money("f")?.display }
    #expect(found.value == value)
    #expect(found.lines == lines)
  }

  @Test func freeKeysComeInSourceOrder() {
    let found = read("f:\n  zeta: 1\n  alpha: {b: c}\n  empty:\n") { fields in fields.mapping("f").map { ($0.key.value, $0.value.span) } }
    #expect(found.value.map(\.0) == ["zeta", "alpha"])
    #expect(found.value.map(\.1) == [Span("a.md", line: 2, column: 9), Span("a.md", line: 3, column: 10)])
    #expect(found.lines == ["4:3: error: The field `empty` is empty. Write its value after the colon."])
  }

  @Test func listsOfAnything() {
    let fields = Fields(yaml: "f:\n  - a\n  - b: 1\n  - [c, d]\ng: {h: 1}\n", path: "a.md")
    guard case .text(let text) = fields.list("f")[0], case .fields(let group) = fields.list("f")[1],
      case .list(let inner, _) = fields.list("f")[2]
    else {
      Issue.record("three kinds of entries")
      return
    }
    #expect(text == Located("a", at: Span("a.md", line: 2, column: 5)))
    #expect(group.integer("b") == Located(1, at: Span("a.md", line: 3, column: 8)))
    #expect(inner.count == 2)
    #expect(fields.list("g").count == 1)
    group.finish()
    fields.finish()
    #expect(fields.diagnostics == [])
  }

  @Test func nestedFieldsReportToTheForm() {
    let fields = Fields(yaml: "title: A\nvalidity:\n  yaers: 3\n", path: "a.md", firstLine: 2)
    let validity = fields.fields("validity")
    _ = validity?.integer("years")
    validity?.finish()
    #expect(fields.diagnostics.map(\.line) == ["a.md:4:3: error: The field `yaers` is not known here. Did you mean `years`?"])
    #expect(fields.span(of: "validity") == Span("a.md", line: 3, column: 1))
    #expect(fields.span(of: "title") == Span("a.md", line: 2, column: 8))
    #expect(fields.span(of: "absent") == Span("a.md", line: 1, column: 1))
    #expect(fields.fields("title") == nil)
    #expect(fields.diagnostics.last?.line == "a.md:2:8: error: `title` should be fields of its own, but here it is `A`.")
  }

  @Test func aRequiredFieldMayNotBeEmpty() {
    #expect(read("f:\n") { $0.required("f").value }.lines == ["1:1: error: The field `f` is empty. Write its value after the colon."])
    #expect(read("f: [a]\n") { $0.required("f").value }.lines == ["1:4: error: `f` should be a text, but here it is a list."])
    #expect(read("") { $0.required("f").value }.lines == ["1:1: error: The field `f` is missing. Add a line `f: …`."])
  }

  @Test func aFormThatCannotBeReadIsNotSaidToMissFields() {
    #expect(read("f: [\n") { $0.required("title").value }.lines.count == 1)
  }

  @Test func aMisspeltRequiredFieldIsReportedOnce() {
    let found = read("sumary: B\n") { $0.required("summary").value }
    #expect(found.lines == ["1:1: error: The field `sumary` is not known here. Did you mean `summary`?"])
  }
}
