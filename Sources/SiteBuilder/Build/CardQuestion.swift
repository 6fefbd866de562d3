import Catalog
package import Diagnostics
import FrontMatter

/// Which two versions of which role card to compare, as somebody wrote it on the command line.
package struct CardQuestion: Sendable {
  /// `role:plc-leader`, or `plc-leader` alone.
  package var role: String
  /// School years; nil for today's card.
  package var from: String
  package var to: String?

  package init(role: String, from: String, to: String?) {
    self.role = role
    self.from = from
    self.to = to
  }

  /// There is no such role or version: what to write instead, in a sentence.
  package struct Fault: Error, Sendable {
    package var sentence: String
  }

  func answer(_ catalog: Catalog) throws(Fault) -> CardAnswer {
    let history = try history(catalog)
    let older = try card(from, in: history)
    guard let newer = try to.map({ year throws(Fault) in try card(year, in: history) }) ?? history.first(where: \.isCurrent) else {
      throw Fault(sentence: "The role `\(history[0].entity.id.id)` has no card of today. Name two school years. \(Self.list(history))")
    }
    return CardAnswer(older: older, newer: newer, difference: RoleDifference(from: older, to: newer, in: catalog))
  }

  private func history(_ catalog: Catalog) throws(Fault) -> [RoleCard] {
    var written = role[...]
    if let colon = role.firstIndex(of: ":") {
      guard role[..<colon] == Kind.role.scheme else {
        throw Fault(sentence: "`\(role)` is no role: only role cards have versions. Write it like `role:plc-leader`.")
      }
      written = role[role.index(after: colon)...]
    }
    let id = catalog.current(EntityID(.role, String(written))).id
    let history = catalog.history(of: id)
    guard history.isEmpty else { return history }
    let known = Set(catalog.entities.filter { $0.id.kind == .role }.map(\.id.id)).sorted()
    throw Fault(
      sentence: "There is no role `\(written)`. "
        + (Suggestion.sentence(for: String(written), among: known)
          ?? "Roles are named like their files: `role:\(known.first ?? "plc-leader")`."))
  }

  /// The card of a school year: a frozen one, or today's under its own.
  private func card(_ written: String, in history: [RoleCard]) throws(Fault) -> RoleCard {
    let hint = Self.list(history)
    guard let year = SchoolYear(written.replacing("–", with: "-")) else {
      throw Fault(sentence: "`\(written)` is not a school year; one is written like 2018-19. \(hint)")
    }
    if let found = history.first(where: { $0.entity.id.version == year }) ?? history.first(where: { $0.year == year }) { return found }
    let near = Suggestion.sentence(for: year.description, among: history.compactMap { $0.year?.description })
    throw Fault(
      sentence: "There is no version of `role:\(history[0].entity.id.id)` for \(year). " + (near.map { "\($0) " } ?? "") + hint)
  }

  /// "There are 2019-20 (today's) and 2018-19."
  private static func list(_ history: [RoleCard]) -> String {
    let versions = history.map { ($0.year?.description ?? "one without a school year") + ($0.isCurrent ? " (today's)" : "") }
    return "There \(versions.count == 1 ? "is only" : "are") \(Numerals.series(versions))."
  }
}

extension Build {
  /// What differs between two versions of a role card; nil in place of it where the content has errors.
  package func answer(_ question: CardQuestion) async throws -> (answer: CardAnswer?, diagnostics: [Diagnostic]) {
    let (catalog, findings) = try await catalog()
    guard let catalog else { return (nil, findings) }
    return (try question.answer(catalog), findings)
  }
}
