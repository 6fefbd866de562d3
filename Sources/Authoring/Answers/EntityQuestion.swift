package import Catalog
import Diagnostics

/// One thing of the catalog, as somebody names it on the command line.
package struct EntityQuestion: Sendable {
  /// `role:plc-leader`, `role:plc-leader@2018-19`, `plc-leader` alone where only one kind has it, or the path of the file.
  package var written: String

  package init(_ written: String) { self.written = written }

  /// There is no such thing: what to write instead, in a sentence.
  package struct Fault: Error, Sendable, Equatable {
    package var sentence: String

    package init(_ sentence: String) { self.sentence = sentence }
  }

  package func answer(_ catalog: Catalog) throws(Fault) -> Entity {
    if let colon = written.firstIndex(of: ":") { return try named(written[..<colon], written[written.index(after: colon)...], catalog) }
    let path = written.hasPrefix("./") ? String(written.dropFirst(2)) : written
    if let entity = catalog.entities.first(where: { path == $0.span.path || path == $0.path }) { return entity }
    let found = Kind.allCases.compactMap { kind in EntityID(kind, written: written).flatMap(catalog.entity) }
    if found.count > 1 {
      throw Fault("Several things are called `\(written)`: \(Words.series(found.map { "`\($0.id.written)`" })). Name the kind as well.")
    }
    if let entity = found.first { return entity }
    let known = catalog.entities.filter { $0.id.version == nil }.map(\.id)
    let near = Suggestion.closest(to: written, among: known.map(\.id))
    let guess = near.flatMap { near in known.first { $0.id == near } }
    throw Fault(
      "There is nothing called `\(written)`. "
        + (guess.map { "Did you mean `\($0.written)`?" } ?? "Name the kind and the id, as in `role:plc-leader`."))
  }

  private func named(_ scheme: Substring, _ name: Substring, _ catalog: Catalog) throws(Fault) -> Entity {
    guard let kind = Kind(named: scheme) else { throw Fault(Kind.unknown(scheme)) }
    if let entity = EntityID(kind, written: name).flatMap(catalog.entity) { return entity }
    let known = catalog.all(kind).map(\.id.id)
    throw Fault(
      "There is no \(kind.noun) `\(name)`. "
        + (Suggestion.closest(to: String(name), among: known).map { "Did you mean `\(kind.scheme):\($0)`?" }
          ?? "`cairn list \(kind.scheme)\(name.contains("@") ? " --versions" : "")` lists what there is."))
  }
}

extension Kind {
  /// By the word of links, the word of sentences or the name of the folder, whatever its case: `mc`, `micro-credential`,
  /// `micro-credentials`.
  package init?(named word: some StringProtocol) {
    let word = word.lowercased()
    let kind = Kind.allCases.first { [$0.scheme, $0.noun, $0.plural, $0.folder, $0.rawValue + "s"].contains(word) }
    guard let kind else { return nil }
    self = kind
  }

  /// That there is no kind of this name, and which there are.
  package static func unknown(_ word: some StringProtocol) -> String {
    let known = allCases.map(\.scheme)
    let guess = Suggestion.sentence(for: String(word), among: known + allCases.map(\.noun))
    return "`\(word)` is no kind of content. " + (guess.map { "\($0) " } ?? "") + "The kinds are \(Words.series(known.map { "`\($0)`" }))."
  }
}
