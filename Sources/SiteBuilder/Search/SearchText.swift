import Catalog

/// The words of one thing that lead to it, by how much they say about it.
struct SearchText {
  let title: String
  /// Other names of the whole thing, those of fewest words first.
  let names: [String]
  /// What it belongs to, and the names of its parts.
  let parts: [String]
  let summary: String
  /// Everything else, made when it is asked for: an excerpt seldom needs more than the first.
  let body: [Words]

  enum Words {
    case prose(RichText)
    case plain(String)

    func text(_ site: Site) -> String {
      switch self {
      case .prose(let text): site.words(text)
      case .plain(let text): text
      }
    }
  }

  init(_ site: Site, _ entity: Entity) {
    title = entity.title
    var names = entity.common.alsoCalled + entity.common.aliases.map(\.value), parts = entity.common.tags, body: [Words] = []
    // The id is how its address names it.
    if entity.id.kind != .faq, entity.id.id != Slug.of(entity.title) { names.append(entity.id.id) }
    var summary = entity.common.summary
    func add(_ texts: [RichText]) { body += texts.map(Words.prose) }
    func add(_ text: RichText?) { if let text { body.append(.prose(text)) } }
    func titles(_ ids: [EntityID]) { parts += ids.map(site.catalog.title) }
    switch entity.content {
    case .role(let it):
      parts += [it.family].compactMap { $0 }
      titles((it.requires?.named ?? []) + it.competencies)
      add(it.qualifications.map(\.text) + it.responsibilities)
      add(it.compensation)
    case .microCredential(let it):
      parts += [it.category.value] + it.parts.map(\.title)
      titles(it.competencies)
      add(it.parts.map(\.prompt))
      add(it.audience)
    case .competency(let it):
      parts += [it.category].compactMap { $0 }
      summary += " " + site.words(it.statement)
      add(it.levels.map(\.text))
    case .rubric(let it): parts += it.criteria.map { site.words($0.text) }
    case .program(let it):
      titles(it.roles)
      add(it.milestones.map(\.label))
      add([it.access, it.retention, it.facilitator].compactMap { $0 })
    case .pathway(let it):
      titles(it.roles)
      add(it.inWords)
    case .recognition(let it):
      parts += [it.jurisdiction].compactMap { $0 }
      add(it.grants + it.responsibilities + it.additions.map(\.text))
      add(it.compensation)
    case .policy(let it):
      parts += it.options.map(\.title) + it.windows.map(\.label)
      add(it.costs + it.grants + it.options.compactMap(\.text))
      add(it.deadline?.label)
      body += ([it.amount?.display].compactMap { $0 } + it.facts.map(\.text)).map(Words.plain)
    case .faq(let it):
      names.append("FAQ \(it.number)")
      parts += [it.topic?.value].compactMap { $0 }
    case .organization(let it): parts += it.facts.map(\.label) + it.contacts.map(\.label)
    case .page(let it):
      parts += it.steps.map(\.title)
      add(it.steps.map(\.text) + it.timeline.map(\.text))
    default: break
    }
    add(entity.body)
    self.names = names.map { (WordCutter.count(in: $0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    self.parts = parts
    self.summary = summary
    self.body = body
  }

  /// What a result shows where a word is in neither its title nor its summary.
  func excerpt(_ most: Int, _ site: Site) -> String {
    var out = ""
    for words in parts.map(Words.plain) + body {
      if !out.isEmpty { out += " · " }
      out += words.text(site).onOneLine
      if out.utf8.count > most { break }
    }
    let scalars = out.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: most, limitedBy: scalars.endIndex), end < scalars.endIndex else {
      return out
    }
    return String(scalars[..<end]) + "…"
  }
}

extension Site {
  /// The words of prose, with the titles of pages that its author left to them, without signs.
  func words(_ text: RichText) -> String {
    text.prose.plainText(note: "") { index in
      if case .entity(let id, _) = text.targets[index] { self.catalog.title(id) } else { "" }
    }
  }

  /// A plain field without its signs.
  func words(_ text: String) -> String {
    text.utf8.contains(0xe2) ? text.replacing(" †", with: "").replacing("†", with: "") : text
  }
}
