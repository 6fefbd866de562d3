import Catalog
import FrontMatter

/// What a job posting quotes of a role card, word for word, with the version it belongs to.
struct Posting: Sendable {
  struct Qualification: Sendable {
    var id: String
    /// As the card prints it: Q1.
    var number: String
    var text: String
    var level: Role.Qualification.Level
    var basis: Role.Qualification.Basis?
  }

  let site: Site
  let card: RoleCard

  init(_ site: Site, _ card: RoleCard) {
    self.site = site
    self.card = card
  }

  /// Whether there is anything to quote.
  var isWorthAPage: Bool { !card.role.qualifications.isEmpty || card.role.requires != nil }

  var title: String { card.entity.title }

  var heading: String { "\(title): qualifications" }

  /// "Role card of Harmony Public Schools, version 2019–20, updated 1 August 2019"
  var version: String {
    var words = "Role card"
    if let organization = site.organization(of: card.entity) { words += " of \(organization.title)" }
    if let year = card.year { words += ", version \(year.long)" }
    if let updated = card.entity.common.updated { words += ", updated \(updated.long)" }
    return words
  }

  var qualifications: [Qualification] {
    card.role.qualifications.enumerated().map { index, it in
      Qualification(id: it.id, number: "Q\(index + 1)", text: site.catalog.plain(it.text), level: it.level, basis: it.basis)
    }
  }

  /// The parts of the requirement, each a sentence.
  var requirements: [String] {
    (card.role.requires?.clauses ?? []).map { clause in
      // A title alone says nothing to those who read a posting.
      if case .microCredential(let id) = clause.form { return "The micro-credential “\(site.catalog.title(id))”." }
      return site.catalog.words.sentence(clause)
    }
  }

  /// "Micro-credentials (preferred, not required)"
  var requirementsTitle: String {
    let asked = requirements.count == 1 ? "The card also asks for" : "The card also asks for all of these"
    return card.role.binding.map { "\(asked) (\($0.level.words.lowercased()))" } ?? asked
  }

  /// The catalog's own, else what must never be missing where micro-credentials are asked for.
  var disclaimer: String {
    site.configuration.disclaimer.map { site.catalog.plain($0.text) } ?? "Earning micro-credentials does not guarantee a role."
  }

  /// What † stands for; nil where it does not stand anywhere.
  var assumption: String? {
    let words = qualifications.map(\.text) + requirements
    return words.contains { $0.unicodeScalars.contains("†") } ? "† \(site.configuration.assumption)." : nil
  }

  /// Where this version stays: the address of its school year, which holds before and after the card is sealed.
  var address: String {
    let id = card.year.map { EntityID(.role, card.entity.id.id, version: $0) } ?? card.entity.id
    return site.absolute(site.addresses.url(id))
  }
}

extension Role.Qualification.Level {
  /// Behind a qualification.
  var word: String {
    switch self {
    case .required: "required"
    case .preferred: "preferred"
    }
  }
}

extension Addresses {
  /// What a job posting quotes of a card.
  func posting(_ card: EntityID) -> String { "\(url(card))posting/" }
  static func postingText(_ card: EntityID) -> String { folder(card) + "posting/posting.txt" }
  static func postingData(_ card: EntityID) -> String { folder(card) + "posting/posting.json" }
}
