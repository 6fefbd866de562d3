import Catalog

/// What a micro-credential takes and brings, in a few words.
struct MicroCredentialInBrief {
  private let site: Site
  private let entity: Entity
  private let credential: MicroCredential
  private let counts: CountsHere

  init(_ site: Site, _ entity: Entity, _ credential: MicroCredential, _ counts: CountsHere) {
    self.site = site
    self.entity = entity
    self.credential = credential
    self.counts = counts
  }

  var facts: [FactView] {
    var facts: [FactView] = []
    let weeks = credential.weeks.map { "over \($0.display) weeks, at your pace" }
    if let effort = credential.effort {
      facts.append(FactView("Effort", "\(effort.display) hours", mark: site.mark("effort_hours", of: entity), note: weeks))
    } else {
      facts.append(FactView("Effort", "Not published", note: weeks))
    }
    facts.append(
      FactView(
        "Brings", counts.brings.isEmpty ? "Not published" : Numerals.series(counts.brings.map { $0.replacing(" stipend", with: "") }),
        note: counts.isForGroups ? "in eligible roles" : nil))
    facts.append(FactView("Counts for", countsFor))
    if let needs = NeedWords.words(credential.needs) {
      facts.append(FactView("Needs", needs, mark: site.mark("needs", of: entity), note: NeedWords.season(credential.needs)))
    }
    facts.append(madeBy)
    return facts
  }

  private var countsFor: String {
    var words: [String] = []
    if counts.roles > 0 { words.append(Numerals.count(counts.roles, "role")) }
    if counts.recognitions > 0 { words.append(Numerals.count(counts.recognitions, "recognition")) }
    return words.isEmpty ? "No role by name" : words.joined(separator: ", ")
  }

  private var madeBy: FactView {
    let awarder = site.organization(of: entity)
    let authors = credential.coAuthors.compactMap(site.catalog.entity)
    let mark = site.mark("co_authors", of: entity) ?? site.mark("organization", of: entity)
    if authors.isEmpty { return FactView("Awarded by", awarder?.title ?? "Not published", mark: mark) }
    return FactView("Made by", Numerals.series(authors.map(\.title)), mark: mark, note: awarder.map { "for \($0.title)" })
  }
}
