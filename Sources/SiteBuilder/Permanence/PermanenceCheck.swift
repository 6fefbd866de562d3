import Catalog
import Diagnostics
import FrontMatter

/// Which published addresses a build would lose.
struct PermanenceCheck {
  let site: Site
  let book: AddressBook

  func run(_ list: PublishedList) -> [Diagnostic] {
    var lost: Set<String> = [], findings: [Diagnostic] = []
    for line in list.lines {
      guard let address = PublishedAddress(line.address, site, book) else {
        findings.append(
          Diagnostic(
            "foreign-address", .warning, at: line.span, "`\(line.address)` is an address of another site, so that it was not looked at.",
            fix: "The site is at \(site.address.origin)\(site.address.prefix)/."))
        continue
      }
      if !book.has(address.path) {
        // What stood on a page is lost with it, which is one finding.
        if lost.insert(address.path).inserted { findings.append(lostPage(address.path, line.span)) }
      } else if let anchor = address.anchor {
        findings += lostPart(anchor, of: book.destination(address.path), line)
      }
    }
    return findings
  }

  // MARK: - Pages

  private func lostPage(_ path: String, _ span: Span) -> Diagnostic {
    let steps = path.split(separator: "/").map(String.init)
    func finding(_ fix: String) -> Diagnostic { Diagnostic("lost-address", at: span, "`/\(path)` would be no more.", fix: fix) }
    if path.hasPrefix(Addresses.badges) {
      return finding("Pages of badges stay: put the lines of its award back. A holder who takes it back is served by `cairn withdraw`.")
    }
    guard let id = Self.id(steps) else { return finding("Put back what it was made from, or take the line out if nobody needs it.") }
    if let entity = site.catalog.entity(id) {
      if entity.id.kind == .role, steps.count > 2, let year = SchoolYear(steps[2]) {
        let folder = entity.span.path.dropLast(entity.path.count)
        return finding("Keep the card of \(year.long) as `\(folder)roles/\(entity.id.id)@\(year).md`.")
      }
      return finding("The page of \(entity.title) stays, but this one beside it needs something that `\(entity.span.path)` no longer has.")
    }
    let others = site.catalog.all(id.kind)
    if let near = Suggestion.closest(to: id.id, among: others.map(\.id.id)), let entity = site.catalog.entity(EntityID(id.kind, near)) {
      return finding("If it is `\(near)` now, add `aliases: [\(id.id)]` to `\(entity.span.path)`.")
    }
    return finding(
      "Put the \(id.kind.noun) `\(id.id)` back, with `status: retired` if it no longer holds; or add `aliases: [\(id.id)]` to what took its place."
    )
  }

  /// The thing that had a page there.
  private static func id(_ steps: [String]) -> EntityID? {
    guard let first = steps.first else { return nil }
    if steps.count == 1 { return Section(rawValue: first) == nil ? EntityID(.page, written: first) : nil }
    return Section(rawValue: first).flatMap { EntityID($0.kind, written: steps[1]) }
  }

  // MARK: - Parts of pages

  private func lostPart(_ anchor: String, of page: String, _ line: PublishedList.Line) -> [Diagnostic] {
    guard let citables = book.citables(at: page) else { return [] }
    let entity = book.entity(at: page)
    if let found = citables.first(where: { $0.anchor == anchor }) {
      guard let digest = line.digest, let words = found.words, Citable.digest(words) != digest,
        let other = citables.first(where: { $0.words.map(Citable.digest) == digest })
      else { return [] }
      let sentence = "`/\(page)#\(anchor)` would be another \(noun(entity)): what stood there is `#\(other.anchor)` now."
      let named = "Give it `id: \(anchor)` in `\(place(entity))`.",
        appended = "Put what is new in `\(place(entity))` at the end of the list."
      return [Diagnostic("moved-anchor", at: line.span, sentence, fix: hasIDs(entity) ? named : appended)]
    }
    if book.anchors(at: page).contains(anchor) { return [] }
    let near = Suggestion.closest(to: anchor, among: citables.map(\.anchor))
    let fix =
      if hasIDs(entity), line.digest != nil || near != nil {
        "Put it back, or add `aliases: [\(anchor)]` to the \(noun(entity)) \(near.map { "`\($0)`" } ?? "that took its place") in `\(place(entity))`."
      } else {
        near.map { "The nearest is `#\($0)`: give it its old name back in `\(place(entity))`." }
          ?? "Put back what it names in `\(place(entity))`, or take the line out if nobody needs it."
      }
    return [Diagnostic("lost-anchor", at: line.span, "`/\(page)` would have no `#\(anchor)` any more.", fix: fix)]
  }

  /// Whether authors name the parts of such a page.
  private func hasIDs(_ entity: Entity?) -> Bool {
    switch entity?.id.kind {
    case .role, .microCredential, .policy: true
    default: false
    }
  }

  private func noun(_ entity: Entity?) -> String {
    switch entity?.id.kind {
    case .role: "qualification"
    case .microCredential, .recognition: "requirement"
    case .policy: "option or fact"
    case .competency: "level"
    default: "part"
    }
  }

  private func place(_ entity: Entity?) -> String { entity?.span.path ?? "the content" }
}
