import Catalog
import Mustache

/// The page of one entity: what every such page can show of it.
protocol EntityPage: RelatedPage {
  var entity: Entity { get }
}

extension EntityPage {
  static var entityFields: [Field<Self>] {
    relatedFields + [
      .text("title") { $0.entity.title }, .html("summary") { $0.site.html($0.entity.common.summary) },
      .html("body") { $0.site.html($0.entity.body) }, .text("organization") { $0.site.organization(of: $0.entity)?.title },
      .flag("planned") { $0.entity.common.status == .planned }, .flag("retired") { $0.entity.common.status == .retired },
      .text("other_names") { $0.entity.common.alsoCalled.joined(separator: ", ") }, .html("updated") { $0.updated },
    ]
  }

  private var updated: HTML? {
    entity.common.updated.map { HTML(bytes: HTML(escaping: $0.long).bytes + (site.mark("updated", of: entity)?.bytes ?? [])) }
  }
}

extension LinkGroup {
  /// Links to these, grouped by what they are, in the order of the kinds.
  static func byKind(_ site: Site, _ ids: [EntityID]) -> [LinkGroup] {
    var groups: [LinkGroup] = []
    for id in ids.map(site.catalog.current).sorted() {
      guard let link = site.shortLink(id) else { continue }
      let label = Section(id.kind)?.title ?? "Pages"
      if groups.last?.label == label {
        groups[groups.count - 1].links.append(link)
      } else {
        groups.append(LinkGroup(label: label, links: [link]))
      }
    }
    return groups
  }
}

extension Site {
  /// A link for a series: questions are named by their numbers.
  func shortLink(_ id: EntityID) -> LinkView? {
    catalog.entity(id).map { LinkView(title: $0.id.kind == .faq ? "FAQ \($0.id.id)" : $0.title, url: url($0.id)) }
  }
}
