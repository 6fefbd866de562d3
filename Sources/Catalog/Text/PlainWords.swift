extension Catalog {
  /// The words of prose on one line, with its signs † and the titles of pages that its author left to them.
  package func plain(_ text: RichText) -> String {
    let words = text.prose.plainText(note: "†") { index in
      if case .entity(let id, _) = text.targets[index] { title(id) } else { text.prose.links[index].destination }
    }
    return words.split { $0 == " " || $0 == "\n" || $0 == "\u{a0}" }.joined(separator: " ")
  }
}
