import Testing

@testable import FrontMatter

@Suite struct AmountTests {
  @Test(arguments: [
    ("0", "0"), ("8", "8"), ("-3", "−3"), ("12.5", "12.5"), ("1.10", "1.10"), ("1234567.05", "1,234,567.05"), ("1000", "1,000"),
    ("0.004", "0.004"),
  ])
  func amountsKeepTheirPlaces(_ text: String, _ display: String) {
    #expect(Amount(text)?.display == display)
  }

  @Test(arguments: ["", "-", ".5", "5.", "1,000", "1e3", "1.2.3", "--1", "1234567890123", "1.2345678", "８"])
  func whatIsNoAmountIsNil(_ text: String) {
    #expect(Amount(text) == nil)
  }

  @Test func amountsCompareByValue() throws {
    let (a, b, c) = try (#require(Amount("1.1")), #require(Amount("1.10")), #require(Amount("1.2")))
    #expect(a == b && a.hashValue == b.hashValue && b < c && a.value == 1.1)
  }

  @Test(arguments: [
    (20000, "USD", "$200"), (120_000, "USD", "$1,200"), (1250, "USD", "$12.50"), (1205, "USD", "$12.05"), (5000, "EUR", "€50"),
    (5000, "GBP", "£50"),
    (20000, "SEK", "200 SEK"), (0, "USD", "$0"),
  ])
  func moneyIsShownAsPeopleWriteIt(_ units: Int, _ currency: String, _ display: String) {
    #expect(Money(minorUnits: units, currency: currency).display == display)
  }

  @Test func rangesAreShownWithADash() {
    #expect(IntRange(min: 5, max: 20).display == "5–20")
    #expect(IntRange(min: 5, max: 5).display == "5")
  }
}
