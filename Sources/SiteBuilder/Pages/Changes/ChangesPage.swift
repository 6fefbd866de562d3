import Catalog
import FrontMatter
import Mustache

/// What each version of a role card changed, newest first.
struct ChangesPage: PageView {
  static let template = "pages/changes"

  let site: Site
  let head: Head
  let entity: Entity
  let steps: [ChangeStep]
  private let history: [RoleCard]

  /// - Parameter history: two versions or more.
  init(_ site: Site, _ history: [RoleCard]) {
    self.site = site
    self.history = history
    let entity = history[0].entity
    self.entity = entity
    steps = zip(history, history.dropFirst()).map { ChangeStep(site, from: $1, to: $0, in: history) }
    head = Head(
      site, title: "Changes to \(entity.title)",
      description: "What each version of the role card of \(Numerals.article(entity.title)) \(entity.title) changed, newest first.",
      url: site.addresses.changes(entity.id), section: .roles,
      crumbs: [
        LinkView(title: Section.roles.title, url: site.addresses.section(Section.roles.rawValue)),
        LinkView(title: entity.title, url: site.url(entity.id)),
      ])
  }

  static let shape = Shape<ChangesPage>(
    "changes page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description },
      .text("organization") { $0.site.organization(of: $0.entity)?.title }, .list("facts", of: FactView.self) { $0.facts },
      .list("steps", of: ChangeStep.self) { $0.steps }, .list("contents", of: ContentsEntry.self) { $0.contents },
    ])

  private var facts: [FactView] {
    let newest = history[0], oldest = history[history.count - 1]
    var facts = [
      FactView(
        "Versions", "\(history.count)", note: [oldest, newest].compactMap { $0.year?.long }.joined(separator: " to ")),
      FactView("Latest changes", "\(steps[0].count)", note: steps[0].tally),
    ]
    if let updated = newest.entity.common.updated {
      facts.append(FactView("Updated", updated.long, mark: site.mark("updated", of: newest.entity)))
    }
    return facts
  }

  private var contents: [ContentsEntry] { steps.map { ContentsEntry(id: $0.id, title: "\($0.newer.title) from \($0.older.title)") } }
}
