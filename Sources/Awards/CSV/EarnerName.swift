/// The rule for names of earners: what goes into a credential is signed for good, so that slips are found before.
enum EarnerName {
  /// In letters.
  static let longest = 120

  /// The name with single spaces.
  static func tidied(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// What is wrong with it and the likely fix; nil for a name.
  static func fault(in name: String) -> (code: String, message: String, fix: String)? {
    if name.contains("@") {
      return ("award-contact", "The name holds an e-mail address, which would be published.", "Write the name alone.")
    }
    if name.unicodeScalars.filter({ $0.properties.numericType == .decimal }).count >= 4 {
      return (
        "award-contact", "The name holds a long number, such as a telephone or staff number, which would be published.",
        "Write the name alone."
      )
    }
    if !name.contains(where: \.isLetter) { return ("award-name", "The name has no letter.", "Write the earner's name.") }
    if name.count > longest {
      return ("award-name", "The name has more than \(longest) letters.", "Look whether several fields ran into one.")
    }
    return nil
  }
}

/// Characters that have no place in a field of a list.
enum FieldText {
  /// Spreadsheets run a field that begins so as a formula, and lists travel through spreadsheets.
  static func isFormula(_ text: String) -> Bool { text.first.map { "=+-@\t\r".contains($0) } ?? false }

  /// Control characters, characters that change the direction of the text, and others that nobody sees.
  static func hasInvisible(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
      // Joiners are letters' business in some scripts.
      case .format: scalar.value != 0x200C && scalar.value != 0x200D
      default: false
      }
    }
  }
}
