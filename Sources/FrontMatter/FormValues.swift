import Diagnostics

/// The typed values of a form's fields. Each gives nil where the field is absent, and nil with a diagnostic where it is wrong.
extension Fields {
  /// A single value exactly as written: `no` is text, and `1.10` stays `1.10`.
  package func text(_ name: String) -> Located<String>? {
    if let recording { return noted(recording.note(name, .text)) }
    return scalar(name, expecting: "a text")
  }

  /// What a reader is given for a field that is only noted: it passes for a name.
  private func noted(_ place: Int) -> Located<String> { Located("example", at: Span(span.path, line: place, column: 1)) }

  /// The text of a field that must be there; reported, and empty, where it is not.
  package func required(_ name: String) -> Located<String> {
    recording?.require(name)
    let text = text(name)
    if text == nil { demand(name) }
    return text ?? Located("", at: span(of: name))
  }

  /// Reports the field unless its author filled it in, whatever its type.
  package func demand(_ name: String) {
    if let recording { return recording.require(name) }
    if has(name) { return }
    if isBlank(name) {
      sink.diagnostics.append(
        Diagnostic(
          "missing-field", at: span(of: name), "The field \(Wording.quoted(name)) is empty.", fix: "Write its value after the colon.",
          missingField: name))
    } else if !sink.isSilent {
      sink.diagnostics.append(missing(name))
    }
  }

  /// A whole number.
  package func integer(_ name: String) -> Located<Int>? {
    if let recording { return noted(recording.note(name, .integer)).map { _ in 1 } }
    let expected = "a whole number such as 8"
    guard let text = scalar(name, expecting: expected) else { return nil }
    guard let number = FormValue.integer(text.value) else {
      reject(name, text, expected, fix: FormValue.isDigits(text.value) ? "It can have up to nine digits." : nil)
      return nil
    }
    return Located(number, at: text.span)
  }

  /// A number that may have decimal places.
  package func decimal(_ name: String) -> Located<Amount>? {
    if let recording { return noted(recording.note(name, .decimal)).map { _ in Amount(1) } }
    let expected = "a number such as 12.5"
    guard let text = scalar(name, expecting: expected) else { return nil }
    guard let amount = Amount(text.value) else {
      reject(name, text, expected)
      return nil
    }
    return Located(amount, at: text.span)
  }

  /// Yes or no, also written true or false.
  package func flag(_ name: String) -> Bool? {
    if recording?.note(name, .flag) != nil { return nil }
    guard let text = scalar(name, expecting: "yes or no") else { return nil }
    switch text.value.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      reject(name, text, "yes or no")
      return nil
    }
  }

  /// A day, written `2019-08-01`.
  package func date(_ name: String) -> Located<CalendarDate>? {
    if recording?.note(name, .date) != nil { return nil }
    let expected = "a date such as 2019-08-01"
    guard let text = scalar(name, expecting: expected) else { return nil }
    if let date = CalendarDate(iso: text.value) { return Located(date, at: text.span) }
    if let reason = FormValue.impossibleDate(text.value) {
      sink.report("invalid-date", at: text.span, "\(Wording.quoted(text.value)) is not a date: \(reason)")
    } else {
      reject(name, text, expected, fix: "Write year, month and day with hyphens.")
    }
    return nil
  }

  /// A school year, written `2019-20`.
  package func schoolYear(_ name: String) -> Located<SchoolYear>? {
    if recording?.note(name, .schoolYear) != nil { return nil }
    let expected = "a school year such as 2019-20"
    guard let text = scalar(name, expecting: expected) else { return nil }
    if let year = SchoolYear(text.value) { return Located(year, at: text.span) }
    let start = Int(text.value.prefix(4)).flatMap { SchoolYear(startingIn: $0) }
    reject(
      name, text, expected, fix: start.map { "Did you mean `\($0)`?" },
      edit: start.map { Edit(.word, at: text.span, from: text.value, to: "\($0)") })
    return nil
  }

  /// One of a closed set of words.
  package func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, as type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    var words: [String] { Choice.allCases.map(\.rawValue) }
    if let recording {
      _ = recording.note(name, .choice(words))
      return nil
    }
    guard let text = scalar(name, expecting: "one of \(Wording.list(words, "or"))") else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    let guess = Suggestion.sentence(for: text.value, among: words)
    sink.report(
      "unknown-choice", at: text.span, "\(Wording.quoted(text.value)) is not a choice for \(Wording.quoted(name)).",
      fix: (guess.map { $0 + " " } ?? "") + "The choices are \(Wording.list(words, "and")).",
      edit: Suggestion.unmistakable(for: text.value, among: words).map { Edit(.word, at: text.span, from: text.value, to: $0) })
    return nil
  }

  /// A list of texts. A single text counts as a list of one.
  package func texts(_ name: String) -> [Located<String>] {
    if let recording { return [noted(recording.note(name, .text, isList: true))] }
    guard let node = node(name) else { return [] }
    switch node {
    case .scalar(let scalar): return [Located(scalar.text, at: sink.span(scalar.place))]
    case .list(let entries, _):
      var texts: [Located<String>] = []
      texts.reserveCapacity(entries.count)
      for entry in entries {
        if case .scalar(let scalar) = entry {
          if scalar.isBlank { reportBlankEntry(entry, of: name) } else { texts.append(Located(scalar.text, at: sink.span(scalar.place))) }
        } else {
          let hint = "If it contains a colon or starts with a bracket, put quotes around it."
          sink.report(
            "wrong-type", at: sink.span(entry.place),
            "Each entry of \(Wording.quoted(name)) should be a text, but this one is \(entry.described).", fix: hint)
        }
      }
      return texts
    case .group:
      wrong(name, node, "a list of texts")
      return []
    }
  }

  /// `{min: 5, max: 20}`, or one whole number for both.
  package func range(_ name: String) -> Located<IntRange>? {
    if recording?.note(name, .range) != nil { return nil }
    guard let node = node(name) else { return nil }
    let place = sink.span(node.place)
    switch node {
    case .scalar(let scalar):
      guard let number = FormValue.integer(scalar.text) else {
        wrong(name, node, "a whole number such as 8, or the fields `min` and `max`")
        return nil
      }
      return isPositive(number, name, place) ? Located(IntRange(min: number, max: number), at: place) : nil
    case .group:
      guard let fields = fields(name) else { return nil }
      defer { fields.finish() }
      let (least, most) = (fields.integer("min"), fields.integer("max"))
      fields.demand("min")
      fields.demand("max")
      guard let min = least, let max = most else { return nil }
      guard min.value <= max.value else {
        sink.report(
          "invalid-range", at: min.span, "The smallest value of \(Wording.quoted(name)), \(min.value), is above the largest, \(max.value).",
          fix: "Swap `min` and `max`.")
        return nil
      }
      return isPositive(min.value, name, min.span) ? Located(IntRange(min: min.value, max: max.value), at: place) : nil
    case .list:
      wrong(name, node, "a whole number such as 8, or the fields `min` and `max`")
      return nil
    }
  }

  private func isPositive(_ number: Int, _ name: String, _ place: Span) -> Bool {
    if number >= 0 { return true }
    sink.report("invalid-range", at: place, "\(Wording.quoted(name)) can't be less than nothing.", fix: "Take out the minus.")
    return false
  }

  /// `{amount: 200, currency: USD}` or `200 USD`.
  package func money(_ name: String) -> Money? {
    if recording?.note(name, .money) != nil { return nil }
    guard let node = node(name) else { return nil }
    let expected = "an amount such as 200 USD"
    switch node {
    case .scalar(let scalar):
      let text = Located(scalar.text, at: sink.span(scalar.place))
      let words = text.value.split(separator: " ")
      guard let number = words.first, words.count <= 2, let amount = Amount(FormValue.withoutSign(number)) else {
        reject(name, text, expected)
        return nil
      }
      return money(Located(amount, at: text.span), words.count == 2 ? Located(String(words[1]), at: text.span) : nil, of: name)
    case .group:
      guard let fields = fields(name) else { return nil }
      defer { fields.finish() }
      let currency = fields.text("currency")
      fields.demand("amount")
      return fields.decimal("amount").flatMap { money($0, currency, of: name) }
    case .list:
      wrong(name, node, expected)
      return nil
    }
  }

  private func money(_ amount: Located<Amount>, _ currency: Located<String>?, of name: String) -> Money? {
    guard let currency else {
      sink.report(
        "invalid-money", at: amount.span, "The amount `\(amount.value.display)` of \(Wording.quoted(name)) has no currency.",
        fix: "Write it with the currency's three letters, such as 200 USD.")
      return nil
    }
    guard currency.value.utf8.count == 3, currency.value.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      sink.report(
        "invalid-money", at: currency.span, "\(Wording.quoted(currency.value)) is not a currency.",
        fix: "Write its three capital letters, such as USD.")
      return nil
    }
    guard amount.value.digits >= 0, let hundredths = amount.value.hundredths else {
      sink.report(
        "invalid-money", at: amount.span, "`\(amount.value.display)` is not an amount of money.",
        fix: "Write a number that is not negative and has at most two decimal places.")
      return nil
    }
    guard hundredths < 100_000_000_000 else {
      sink.report(
        "invalid-money", at: amount.span, "The amount `\(amount.value.display)` of \(Wording.quoted(name)) is too large.",
        fix: "It can have up to nine digits before the decimal point.")
      return nil
    }
    return Money(minorUnits: hundredths, currency: currency.value)
  }

  private func scalar(_ name: String, expecting expected: @autoclosure () -> String) -> Located<String>? {
    guard let node = node(name) else { return nil }
    if case .scalar(let scalar) = node { return Located(scalar.text, at: sink.span(scalar.place)) }
    wrong(name, node, expected())
    return nil
  }

  private func reject(_ name: String, _ text: Located<String>, _ expected: String, fix: String? = nil, edit: Edit? = nil) {
    sink.report(
      "wrong-type", at: text.span, "\(Wording.quoted(name)) should be \(expected), but here it is \(Wording.quoted(text.value)).", fix: fix,
      edit: edit)
  }
}

/// The shapes of single values.
enum FormValue {
  /// An optional minus and up to nine digits: whatever pages work out from two such numbers still fits.
  static func integer(_ text: String) -> Int? {
    guard isDigits(text), text.utf8.count <= (text.utf8.first == UInt8(ascii: "-") ? 10 : 9) else { return nil }
    return Int(text)
  }

  /// Digits, however many, and an optional minus.
  static func isDigits(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Why a text in the shape of a date is none, or nil when it has another shape.
  static func impossibleDate(_ text: String) -> String? {
    guard let (year, month, day) = CalendarDate.numbers(in: text) else { return nil }
    guard (1...12).contains(month) else { return "a year has the months 01 to 12." }
    guard year > 0 else { return "there is no year 0." }
    guard day > 0 else { return "the first day of a month is 01." }
    return "\(CalendarDate.monthName(month)) \(year) has \(CalendarDate.days(inMonth: month, of: year)) days."
  }

  /// The amount without a leading `$`, whose country nobody can tell.
  static func withoutSign(_ text: Substring) -> Substring { text.first == "$" ? text.dropFirst() : text }
}
