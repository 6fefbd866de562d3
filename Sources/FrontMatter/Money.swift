/// An amount of money in one currency.
package struct Money: Hashable, Sendable {
  /// Hundredths of the currency: 20000 for 200 dollars.
  package let minorUnits: Int
  /// The currency's three-letter code from ISO 4217.
  package let currency: String

  package init(minorUnits: Int, currency: String) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// `$200`, `$1,200`, `$12.50`, `€50`; currencies without a well-known sign follow their number: `200 SEK`.
  package var display: String {
    let whole = abs(minorUnits) / 100, cents = abs(minorUnits) % 100
    let number = Amount.grouped(whole) + (cents == 0 ? "" : cents < 10 ? ".0\(cents)" : ".\(cents)")
    let minus = minorUnits < 0 ? "−" : ""
    switch currency {
    case "USD": return minus + "$" + number
    case "EUR": return minus + "€" + number
    case "GBP": return minus + "£" + number
    default: return minus + number + " " + currency
    }
  }
}
