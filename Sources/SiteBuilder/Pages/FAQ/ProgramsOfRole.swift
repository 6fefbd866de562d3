import Catalog
import Mustache

/// A role and the programs that its holders may join, for the list that the catalog itself makes.
struct ProgramsOfRole: View {
  var title: String
  var url: String
  var programs: [LinkView]

  static let shape = Shape<ProgramsOfRole>(
    "programs of a role",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .list("links", of: LinkView.self) { LinkView.series($0.programs) },
    ])

  /// Roles in the order of their titles, with every active program of the organization that names them.
  static func all(_ site: Site, organization: EntityID?) -> [ProgramsOfRole] {
    var programs: [EntityID: [LinkView]] = [:]
    for entity in site.catalog.all(.program) where entity.common.status == .active {
      guard case .program(let program) = entity.content,
        (entity.common.organization ?? site.configuration.organization) == organization
      else { continue }
      for role in Set(program.roles.map(site.catalog.current)) {
        let note = program.accounts == .pending ? "(accounts pending)" : nil
        programs[role, default: []].append(LinkView(title: entity.title, url: site.url(entity.id), note: note))
      }
    }
    return programs.compactMap { id, links in
      site.link(id).map { ProgramsOfRole(title: $0.title, url: $0.url, programs: links) }
    }.sorted { ($0.title, $0.url) < ($1.title, $1.url) }
  }
}
