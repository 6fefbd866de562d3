import Catalog

extension CTDL {
  /// ceterms:CredentialOrganization; a state, which vets what others offer, is a ceterms:QACredentialOrganization.
  func organization(_ entity: Entity, _ organization: Organization) -> JSONValue {
    let type = organization.form == .state ? "ceterms:QACredentialOrganization" : "ceterms:CredentialOrganization"
    return .members(
      node(type, entity) + [
        ("ceterms:parentOrganization", organization.parent.flatMap { addresses([$0]) }),
        ("ceterms:email", .some(organization.contacts.compactMap(\.email).map { .text($0) })),
        ("ceterms:keyword", texts(entity.common.tags)),
      ])
  }
}
