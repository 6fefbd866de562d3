import Catalog
import Mustache

/// From one version of a card to the next.
struct ChangeStep: View {
  /// Anchor: the school year of the later card.
  var id: String
  var newer: LinkView
  var older: LinkView
  var groups: [ChangeGroup]
  private let changes: [CardChange]

  init(_ site: Site, from older: RoleCard, to newer: RoleCard, in history: [RoleCard]) {
    // Today's card may stand under the year of a frozen one.
    let isAlone = newer.year != nil && history.filter { $0.year == newer.year }.count == 1
    id = newer.year.map { isAlone || !newer.isCurrent ? $0.description : "today" } ?? "today"
    self.newer = site.link(newer)
    self.older = site.link(older)
    changes = RoleDifference(from: older, to: newer, in: site.catalog).ofSubstance
    groups = []
    for change in changes {
      let row = ChangeRow(site, change, older: self.older.title, newer: self.newer.title)
      if groups.last?.section == change.section {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append(ChangeGroup(section: change.section, rows: [row]))
      }
    }
  }

  static let shape = Shape<ChangeStep>(
    "step of a card",
    [
      .text("id") { $0.id }, .object("newer", of: LinkView.self) { $0.newer }, .object("older", of: LinkView.self) { $0.older },
      .text("newer_title") { $0.newer.title }, .text("older_title") { $0.older.title }, .text("tally") { $0.tally },
      .list("groups", of: ChangeGroup.self) { $0.groups }, .flag("has_groups") { !$0.groups.isEmpty },
    ])

  var count: Int { changes.count }

  /// "8 added, 3 no longer there, 2 changed"
  var tally: String {
    let kinds = [(CardChange.Kind.added, "added"), (.removed, "no longer there"), (.changed, "changed")]
    let parts = kinds.compactMap { kind, words in
      let count = changes.filter { $0.kind == kind }.count
      return count == 0 ? nil : "\(count) \(words)"
    }
    return parts.isEmpty ? "Only the school year" : parts.joined(separator: ", ")
  }
}

/// The changes of one part of a card.
struct ChangeGroup: View {
  var section: CardSection
  var rows: [ChangeRow]

  static let shape = Shape<ChangeGroup>(
    "part of a card", [.text("title") { $0.section.title }, .list("rows", of: ChangeRow.self) { $0.rows }])
}

/// One change, as the row of a table.
struct ChangeRow: View {
  var tag: TagView
  var old: HTML?
  var new: HTML?
  /// Where both cards say the same, or nothing that could be put side by side.
  var both: HTML?
  /// What the columns are called, for screens on which they stand one below the other.
  var olderTitle: String
  var newerTitle: String

  init(_ site: Site, _ change: CardChange, older: String, newer: String) {
    let sign =
      switch change.kind {
      case .added: "plus"
      case .removed: "minus"
      case .changed: "edit"
      }
    olderTitle = older
    newerTitle = newer
    tag = TagView(sign: sign, word: change.label)
    if change.old == nil, change.new == nil {
      tag.word = "Changed"
      both = HTML(escaping: change.label + ".")
    } else if change.old == change.new {
      both = change.new.map(site.html)
    } else if let before = change.old, let after = change.new, let words = WordDifference(before, after) {
      old = Self.html(site, words.old, "del")
      new = Self.html(site, words.new, "ins")
    } else {
      old = change.old.map(site.html)
      new = change.new.map(site.html)
    }
  }

  private static func html(_ site: Site, _ runs: [WordDifference.Run], _ element: String) -> HTML {
    HTML(
      runs.map { run in
        let text = site.html(run.text).text
        return run.isShared ? text : "<\(element)>\(text)</\(element)>"
      }.joined(separator: " "))
  }

  static let shape = Shape<ChangeRow>(
    "change",
    [
      .object("tag", of: TagView.self) { $0.tag }, .html("old") { $0.old }, .html("new") { $0.new }, .html("both") { $0.both },
      .text("older") { $0.olderTitle }, .text("newer") { $0.newerTitle },
    ])
}

extension Site {
  /// A version of a card by its school year.
  func link(_ card: RoleCard) -> LinkView {
    let title = card.year?.long ?? (card.isCurrent ? "Today" : "")
    return LinkView(title: title, url: addresses.url(card.entity.id), note: card.isCurrent ? "today’s card" : nil)
  }
}
