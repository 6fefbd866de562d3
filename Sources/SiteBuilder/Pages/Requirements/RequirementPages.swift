import Catalog

/// How the roles are spread over pages: as many on each as it may weigh.
enum RequirementPages {
  /// Bytes of rows on one page: with the frame, filters and style sheets it stays below what a page may weigh.
  private static let most = 24_000

  static func divided(_ roles: [AskingRole], _ site: Site) -> [Pagination] {
    var ends: [Int] = [], weight = 0
    for (index, role) in roles.enumerated() {
      let own = role.weight(site)
      if weight > 0, weight + own > most {
        ends.append(index)
        weight = 0
      }
      weight += own
    }
    ends.append(roles.count)
    return ends.indices.map { index in
      Pagination(
        page: index + 1, pages: ends.count, total: roles.count, range: (index == 0 ? 0 : ends[index - 1])..<ends[index],
        base: site.addresses.requirements)
    }
  }
}
