package import Awards
import Catalog
package import Diagnostics

/// One thing about a person that a build would publish, or that the ledger keeps.
package struct PersonalDatum: Sendable, Equatable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The earner's name on a badge.
    case earner
    /// A badge whose earner is not named: who has its address knows whose it is.
    case badge
    /// An award that its holder withdrew: it is published no more, and the ledger still has it.
    case kept
    /// A contact of an organization.
    case contact
    /// Whom a quotation is from.
    case attribution
  }

  package var kind: Kind
  /// The name or address; nil for a badge that names nobody.
  package var text: String?
  /// Address of the page below the site, or nil where nothing is published.
  package var page: String?
  package var consent: Consent?
  /// The line it comes from.
  package var span: Span
}

/// Everything about persons, in the order of the ledger and then of the catalog. Names in running text are not found.
package struct PersonalData: Sendable {
  package private(set) var data: [PersonalDatum] = []

  package init(_ site: Site, _ ledger: Ledger) {
    for record in ledger.records {
      guard let award = record.award else { continue }
      let isWithdrawn = record.standing.state == .withdrawn
      data.append(
        PersonalDatum(
          kind: isWithdrawn ? .kept : award.earner == nil ? .badge : .earner, text: award.earner,
          page: isWithdrawn ? nil : "/" + Addresses.badgeFolder(record.badge.text), consent: award.consent, span: record.span))
    }
    for entity in site.catalog.entities {
      switch entity.content {
      case .organization(let organization):
        for contact in organization.contacts {
          add(.contact, contact.label + (contact.email.map { ": " + $0 } ?? ""), entity, page: Addresses.path(entity.id))
        }
      case .statistic(let statistic) where statistic.form == .quotation:
        if let name = statistic.attribution { add(.attribution, name, entity, page: "/impact/") }
      default: break
      }
    }
  }

  private mutating func add(_ kind: PersonalDatum.Kind, _ text: String, _ entity: Entity, page: String) {
    data.append(PersonalDatum(kind: kind, text: text, page: page, consent: nil, span: entity.span))
  }

  /// How many would be published.
  package var published: Int { data.count { $0.page != nil } }
}

extension Build {
  /// What a build would publish about persons; nil where the content or the ledger has errors.
  package func personalData() async throws -> (data: PersonalData?, diagnostics: [Diagnostic]) {
    let (site, diagnostics) = try await site()
    guard let site else { return (nil, diagnostics) }
    let folder = try AwardsFolder(request.awardsFolder(site.catalog.configuration)), ledger = folder.ledger
    let findings = (diagnostics + folder.findings + ledger.findings).sorted()
    return (findings.contains { $0.severity == .error } ? nil : PersonalData(site, ledger), findings)
  }
}
