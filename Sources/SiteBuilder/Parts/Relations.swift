import Catalog
import Mustache

/// What a page's end says: who refers to it, and on which documents it rests.
struct Relations: Sendable {
  var uses: [LinkGroup]
  var sources: [SourceView]

  /// How many of a kind are named before the rest is only counted.
  private static let most = 24

  /// - Parameter left: a page that the reader sees named elsewhere.
  init(_ site: Site, _ entity: Entity, without left: EntityID? = nil) {
    let users = site.catalog.uses(of: entity.id).filter { Addresses.hasOwnPage($0.id.kind) && $0.id != left }
    var groups: [LinkGroup] = []
    for user in users {
      let link = LinkView(title: user.id.kind == .faq ? "FAQ \(user.id.id)" : user.title, url: site.url(user.id))
      let label = Relations.label(user.id.kind)
      if groups.last?.label == label {
        groups[groups.count - 1].links.append(link)
      } else {
        groups.append(LinkGroup(label: label, links: [link]))
      }
    }
    for (index, group) in groups.enumerated() where group.links.count > Self.most {
      guard let section = Section.allCases.first(where: { $0.title == group.label }) else { continue }
      let rest = LinkView(title: "\(group.links.count - Self.most) more", url: site.addresses.section(section.rawValue))
      groups[index].links = group.links.prefix(Self.most) + [rest]
    }
    uses = groups
    sources = entity.common.sources.map(SourceView.init)
  }

  private static func label(_ kind: Kind) -> String {
    Section(kind)?.title ?? "Pages"
  }
}

/// Fields of every entity page's end, for its shape.
protocol RelatedPage: PageView {
  var relations: Relations { get }
}

extension RelatedPage {
  static var relatedFields: [Field<Self>] {
    frameFields + [
      .list("uses", of: LinkGroup.self) { $0.relations.uses }, .flag("has_uses") { !$0.relations.uses.isEmpty },
      .list("sources", of: SourceView.self) { $0.relations.sources }, .flag("has_sources") { !$0.relations.sources.isEmpty },
    ]
  }
}

/// A document that a page rests on.
struct SourceView: View {
  var title: String
  var part: String?
  var date: String?
  var url: String?

  init(_ source: Source) {
    title = source.title
    part = source.part
    date = source.date
    url = source.url
  }

  static let shape = Shape<SourceView>(
    "source",
    [.text("title") { $0.title }, .text("part") { $0.part }, .text("date") { $0.date }, .text("url") { $0.url }])
}
