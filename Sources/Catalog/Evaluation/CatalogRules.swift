// The rules as a catalog has them; apart, so that what judges requirements does not know of catalogs.
extension Catalog: RequirementRules {
  package func requirement(of recognition: EntityID) -> Requirement? {
    if case .recognition(let it)? = entity(recognition)?.content { it.requires } else { nil }
  }

  package func validYears(of id: EntityID) -> Int? {
    switch entity(id)?.content {
    case .microCredential(let it): it.validYears
    case .recognition(let it): it.validYears
    default: nil
    }
  }

  package func isRetired(_ id: EntityID) -> Bool { entity(id)?.common.status == .retired }
}
