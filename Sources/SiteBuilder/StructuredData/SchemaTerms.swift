import Catalog

extension SchemaOrg {
  /// https://schema.org/DefinedTerm of a competency.
  func competency(_ entity: Entity, _ it: Competency) -> Members {
    var members = thing("DefinedTerm", entity)
    if entity.common.summary.isEmpty { members.append(("description", text(it.statement))) }
    return members + [("termCode", .text(entity.id.id)), ("inDefinedTermSet", competencySet)]
  }

  /// https://schema.org/ItemList of the roles on a pathway.
  func pathway(_ entity: Entity, _ it: Pathway) -> Members {
    thing("ItemList", entity) + [("numberOfItems", .number(it.roles.count)), ("itemListElement", items(it.roles.map(catalog.current)))]
  }

  /// https://schema.org/Organization.
  func organization(_ entity: Entity, _ it: Organization) -> Members {
    thing("Organization", entity) + [
      ("parentOrganization", it.parent.flatMap { link("Organization", $0) }),
      ("contactPoint", .some(it.contacts.compactMap(contact))),
    ]
  }

  private func contact(_ it: Organization.Contact) -> JSONValue? {
    it.email == nil && it.url == nil
      ? nil
      : .members([
        ("@type", .text("ContactPoint")), ("contactType", text(it.label)), ("email", text(it.email)), ("url", text(it.url)),
      ])
  }

  /// What an index names at most; of a long list it only says how many there are, for the page must stay light.
  private static let mostListed = 30

  /// https://schema.org/CollectionPage with the first of what stands on it. Words of the field are a https://schema.org/DefinedTermSet.
  func list(_ entities: [Entity], of section: Section, _ head: Head, _ page: Pagination) -> Members? {
    guard !entities.isEmpty else { return nil }
    let url: JSONValue = .text(site.absolute(head.url)), isLong = entities.count > 2 * Self.mostListed
    if section == .terms {
      let terms: [JSONValue] = entities.map { entity in
        .members([
          ("@type", .text("DefinedTerm")), ("name", text(entity.title)), ("description", text(entity.common.summary)),
          ("url", address(entity.id)),
        ])
      }
      return [("@type", .text("DefinedTermSet")), ("name", text(head.title)), ("url", url), ("hasDefinedTerm", .list(terms))]
    }
    return [
      ("@type", .text("CollectionPage")), ("name", text(head.title)), ("description", text(head.description)), ("url", url),
      (
        "mainEntity",
        .members([
          ("@type", .text("ItemList")), ("numberOfItems", .number(page.total)),
          ("itemListElement", items(entities.prefix(isLong ? 0 : Self.mostListed).map(\.id), after: page.range.lowerBound)),
        ])
      ),
    ]
  }

  private func items(_ ids: [EntityID], after start: Int = 0) -> JSONValue? {
    .some(
      ids.enumerated().compactMap { index, id in
        catalog.entity(id).map { entity in
          .members([
            ("@type", .text("ListItem")), ("position", .number(start + index + 1)), ("name", text(entity.title)),
            ("url", address(entity.id)),
          ])
        }
      })
  }

  /// https://schema.org/WebSite, with the way to search it.
  var website: Members {
    let home: JSONValue = .text(site.absolute(site.addresses.home))
    let search = site.absolute(site.addresses.section("search")) + "?q={search_term_string}"
    return [
      ("@type", .text("WebSite")), ("name", text(site.configuration.title)), ("description", text(site.configuration.summary)),
      ("url", home), ("inLanguage", .text(site.configuration.language)),
      ("publisher", site.configuration.organization.flatMap { link("Organization", $0) }),
      (
        "potentialAction",
        .members([
          ("@type", .text("SearchAction")), ("target", .members([("@type", .text("EntryPoint")), ("urlTemplate", .text(search))])),
          ("query-input", .text("required name=search_term_string")),
        ])
      ),
    ]
  }
}
