import Catalog

extension CTDL {
  /// Whoever publishes the catalog, known by its title alone; nil where it names an organization as its own.
  var unnamedPublisher: JSONValue? {
    guard site.configuration.organization.flatMap({ catalog.entity($0) }) == nil else { return nil }
    let title = site.configuration.title
    return .members(
      node("ceterms:CredentialOrganization", Self.publisher) + [
        ("ceterms:name", text(title)),
        ("ceterms:description", text(site.configuration.summary.isEmpty ? title : site.configuration.summary)),
        ("ceterms:subjectWebpage", .text(site.permanent(""))),
      ])
  }

  /// ceterms:CredentialOrganization; a state, which vets what others offer, is a ceterms:QACredentialOrganization.
  func organization(_ entity: Entity, _ organization: Organization) -> JSONValue {
    let type = organization.form == .state ? "ceterms:QACredentialOrganization" : "ceterms:CredentialOrganization"
    return .members(
      node(type, entity) + [
        ("ceterms:parentOrganization", organization.parent.flatMap { addresses([$0]) }),
        ("ceterms:keyword", texts(entity.common.tags)),
      ])
  }
}
