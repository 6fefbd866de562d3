import Catalog

/// What differs between two versions of a role card, to be printed.
package struct CardAnswer: Sendable {
  let older: RoleCard
  let newer: RoleCard
  let difference: RoleDifference

  /// For people: a heading, then the changes of each section; ends with a newline.
  package var text: String {
    let years = "\(Self.label(older)) compared with \(Self.label(newer))"
    var lines = ["\(newer.entity.title): \(years)"]
    if difference.ofSubstance.isEmpty {
      lines.append(difference.isEmpty ? "No differences." : "No differences but for the school year.")
      return lines.joined(separator: "\n") + "\n"
    }
    var section: CardSection?
    for change in difference.changes {
      if change.section != section { lines += ["", change.section.title] }
      section = change.section
      lines.append("  " + change.words)
    }
    lines += ["", Numerals.count(difference.changes.count, "difference") + "."]
    return lines.joined(separator: "\n") + "\n"
  }

  /// For machines: one object with the members `role` (its id), `title`, `from` and `to` (each `year`, absent where the card names
  /// none, and `current`), and `changes`, each with `kind` (added, removed or changed), `section` (a field of the card), `words`, and
  /// `old` and `new` where that card says something.
  package var json: String {
    func version(_ card: RoleCard) -> JSONValue {
      .members([("year", card.year.map { .text($0.description) }), ("current", .flag(card.isCurrent))])
    }
    let changes = difference.changes.map { change in
      JSONValue.members([
        ("kind", .text(change.kind.rawValue)), ("section", .text(change.section.rawValue)), ("words", .text(change.words)),
        ("old", change.old.map { .text($0) }), ("new", change.new.map { .text($0) }),
      ])
    }
    var out: [UInt8] = []
    JSONValue.members([
      ("role", .text(newer.entity.id.id)), ("title", .text(newer.entity.title)), ("from", version(older)), ("to", version(newer)),
      ("changes", .list(changes)),
    ]).write(into: &out)
    return String(decoding: out, as: UTF8.self) + "\n"
  }

  private static func label(_ card: RoleCard) -> String {
    guard let year = card.year?.description else { return "today's card" }
    return card.isCurrent ? "\(year) (today's card)" : year
  }
}
