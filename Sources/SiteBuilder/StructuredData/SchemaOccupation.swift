import Catalog

extension SchemaOrg {
  /// https://schema.org/Occupation. What the card asks for, with the disclaimer that belongs to it, are its qualifications. Responsibilities
  /// stay on the page and in its data: saying them again would make heavy cards too heavy.
  func occupation(_ entity: Entity, _ role: Role) -> Members {
    let required = role.qualifications.filter { $0.level == .required }.map { catalog.plain($0.text) }
    let disclaimer = site.configuration.disclaimer.map { [catalog.plain($0.text)] } ?? []
    let named = links("EducationalOccupationalCredential", role.requires?.named ?? [])
    let qualifications = (required.isEmpty && named.isEmpty ? [] : required + disclaimer).map { JSONValue.text($0.published) } + named
    return thing("Occupation", entity) + [
      ("occupationalCategory", texts(PublicCode.all(role.alignment).map { "\($0.code) (\($0.scheme))" })),
      ("qualifications", .some(qualifications)), ("skills", .some(links("DefinedTerm", role.competencies))),
    ]
  }
}
