import OpenBadges
import Testing

struct JSONTests {
  private func failure(_ text: String, limit: Int = 1000, depth: Int = 8) -> JSONError.Reason? {
    do {
      _ = try JSON(parsing: Array(text.utf8), limit: limit, depth: depth)
      return nil
    } catch {
      #expect(!error.sentence.isEmpty)
      return error.reason
    }
  }

  @Test func membersKeepTheirOrder() throws {
    let text = #"{"b":1,"a":[true,null,"x"],"é":{"z":-0.5}}"#
    #expect(try JSON(parsing: Array(text.utf8)).bytes() == Array(text.utf8))
  }

  @Test func aMemberThatStandsTwiceIsRefused() {
    #expect(failure(#"{"a":1,"a":1}"#) == .duplicate("a"))
    #expect(failure(#"{"a":1,"\u0061":2}"#) == .duplicate("a"))
    #expect(failure(#"[{"a":{"b":1,"c":2,"b":3}}]"#) == .duplicate("b"))
  }

  @Test func namesThatOnlyLookAlikeAreDifferent() throws {
    #expect(failure("{\"\u{E9}\":1,\"e\u{301}\":2}") == nil)
    #expect(try JSON(parsing: Array("{\"\u{212A}\":1}".utf8))["K"] == nil)
    #expect(JSON.text("\u{E9}") != JSON.text("e\u{301}"))
  }

  @Test(arguments: [#""\ud800""#, #""\ud800x""#, #""\udc00""#, #""\ud800\u0041""#])
  func halfACharacterIsRefused(text: String) { #expect(failure(text) == .encoding) }

  @Test func bytesThatAreNoUTF8AreRefused() {
    #expect(throws: JSONError.self) { try JSON(parsing: [0x22, 0xC3, 0x22]) }
    #expect(throws: JSONError.self) { try JSON(parsing: [0xEF, 0xBB, 0xBF, 0x31]) }
  }

  @Test func depthAndSizeAreLimited() {
    #expect(failure("[[[[[[[[1]]]]]]]]") == nil)
    #expect(failure("[[[[[[[[[1]]]]]]]]]") == .deep(limit: 8))
    #expect(failure(String(repeating: "[", count: 900)) == .deep(limit: 8))
    #expect(failure("[1,2,3]", limit: 6) == .large(limit: 6))
  }

  @Test(
    arguments: [
      "", " ", "{", "[", "\"a", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "tru", "-", "1.", "1e", "\"\\", "\"\\u12",
    ])
  func whatIsCutOffEndsTooEarly(text: String) { #expect(failure(text) == .ends) }

  @Test(arguments: ["01", "1 2", "{}x", "[1]]"])
  func whatFollowsTheValueIsRefused(text: String) { #expect(failure(text) == .trailing) }

  @Test(
    arguments: [
      "[1,]", "{\"a\":1,}", "{a:1}", "'a'", "+1", ".5", "1.e5", "-a", "NaN", "nul1", "\"\u{1}\"", "\"\\x\"", "\u{FEFF}1", "1e999",
    ])
  func whatIsNoJSONIsRefused(text: String) { #expect(failure(text) != nil) }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (1e21, "1e+21"), (1e20, "100000000000000000000"), (123e-20, "1.23e-18"),
    (0.000001, "0.000001"), (1e-7, "1e-7"), (1.5e300, "1.5e+300"), (.leastNonzeroMagnitude, "5e-324"),
    (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
    (9_007_199_254_740_992, "9007199254740992"), (295_147_905_179_352_825_856, "295147905179352830000"), (0.1 + 0.2, "0.30000000000000004"),
    (333333333.33333329, "333333333.3333333"), (-1e-7, "-1e-7"), (4.50, "4.5"), (1e23, "1e+23"),
  ])
  func numbersReadAsInECMAScript(number: Double, text: String) {
    #expect(String(decoding: JSON.number(number).bytes(), as: UTF8.self) == text)
  }

  @Test func canonicalMembersAreInTheOrderOfUTF16() {
    let value: JSON = ["\u{FB33}": 1, "\u{1F602}": 2, "\u{20AC}": 3, "a": 4]
    #expect(String(decoding: value.bytes(.canonical), as: UTF8.self) == "{\"a\":4,\"\u{20AC}\":3,\"\u{1F602}\":2,\"\u{FB33}\":1}")
  }

  @Test func asciiEscapesWhateverLiesOutside() {
    #expect(String(decoding: JSON.text("é😂\n").bytes(.ascii), as: UTF8.self) == #""\u00e9\ud83d\ude02\n""#)
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.reason), arguments: ["arrays", "french", "structures", "unicode", "values", "weird"])
  func theSamplesOfTheStandardAreCanonical(name: String) throws {
    let value = try JSON(parsing: Vectors.bytes("jcs/input/\(name).json"))
    #expect(value.bytes(.canonical) == (try Vectors.bytes("jcs/output/\(name).json")))
    let hex = try Vectors.text("jcs/outhex/\(name).txt").split { $0 == " " || $0 == "\n" }.map { UInt8($0, radix: 16) }
    #expect(value.bytes(.canonical) == hex)
  }

  @Test(arguments: 0..<20)
  func noBytesCrashTheParser(seed: UInt64) {
    var roll = Roll(seed: seed)
    let seedText = Array(#"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude02",{"b":null,"c":[true,false]}],"d":"\\\"/"}"#.utf8)
    for _ in 0..<300 {
      let bytes = roll.mutated(seedText)
      guard let value = try? JSON(parsing: bytes) else { continue }
      #expect((try? JSON(parsing: value.bytes())) == value)
      #expect((try? JSON(parsing: value.bytes(.ascii))) == value)
    }
  }
}
