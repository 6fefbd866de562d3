extension EntityID {
  /// A valid id near to what was written.
  package static func suggestion(for text: some StringProtocol) -> String { made(from: text) ?? "name" }

  /// The id that a title makes: "Café leader" gives `cafe-leader`; nil where it has no letter or digit that an id may have.
  package static func made(from text: some StringProtocol) -> String? {
    let folded = text.unicodeScalars.reduce(into: "") { out, scalar in
      if !scalar.isASCII, let letter = baseLetter(of: scalar) { out += letter } else { out.unicodeScalars.append(scalar) }
    }
    var id = SourceName.letters(folded.filter { $0 != "'" && $0 != "’" })
    if id.isEmpty { return nil }
    if id.utf8.count > 60 {
      id = String(id.prefix(60))
      if let hyphen = id.lastIndex(of: "-") { id = String(id[..<hyphen]) }
    }
    return id
  }

  /// "e" of "é": the letter that stands in the character's name.
  private static func baseLetter(of scalar: Unicode.Scalar) -> String? {
    // A mark that was written apart from its letter.
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 3, words[2] == "LETTER", words[3].count <= 2 else { return nil }
    return words[3].lowercased()
  }
}
