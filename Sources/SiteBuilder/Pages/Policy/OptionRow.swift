import Catalog
import Mustache

/// One of several ways to satisfy a policy.
struct OptionRow: View {
  var id: String
  var earlier: [String]
  var title: String
  var text: HTML?
  var needs: HTML?
  var open: String?

  init(_ option: Policy.Option, _ site: Site) {
    id = option.id
    earlier = option.earlier
    title = option.title
    text = site.html(option.text)
    needs = option.requires.map { site.html(site.catalog.words.sentence($0)) }
    switch (option.from, option.through) {
    case (let from?, let through?): open = "\(from.long) – \(through.long)"
    case (let from?, nil): open = "From \(from.long)"
    case (nil, let through?): open = "Through \(through.long)"
    case (nil, nil): open = nil
    }
  }

  static let shape = Shape<OptionRow>(
    "option",
    [
      .text("id") { $0.id }, .html("earlier") { HTML.anchors($0.earlier) }, .text("name") { $0.title }, .text("title") { $0.title },
      .html("text") { $0.text }, .html("needs") { $0.needs },
      .text("open") { $0.open },
    ])
}

/// Something else that the same award may count for, and on what condition.
struct CountsRow: View {
  var title: String
  var url: String
  var kind: String
  var condition: HTML?

  static let shape = Shape<CountsRow>(
    "further use of an award",
    [.text("title") { $0.title }, .text("url") { $0.url }, .text("kind") { $0.kind }, .html("condition") { $0.condition }])
}

/// Roles whose holders belong to an eligible group.
struct GroupRow: View {
  var name: String
  var links: [LinkView]
  /// Where there are too many to name.
  var count: String?

  static let shape = Shape<GroupRow>(
    "eligible group",
    [
      .text("name") { $0.name }, .list("links", of: LinkView.self) { LinkView.series($0.links) }, .text("count") { $0.count },
      .flag("has_links") { !$0.links.isEmpty },
    ])

  private static let most = 25

  static func list(_ policy: Policy, _ site: Site) -> [GroupRow] {
    if policy.groups.isEmpty { return [] }
    let roles = site.catalog.all(.role).filter { $0.common.status == .active }
    return policy.groups.map { group in
      let members = roles.filter { entity in
        if case .role(let role) = entity.content { role.groups.contains { $0.value == group.value } } else { false }
      }
      let name = site.configuration.group(group.value)
      if members.count > most { return GroupRow(name: name, links: [], count: "\(members.count) roles") }
      return GroupRow(name: name, links: members.map { LinkView(title: $0.title, url: site.url($0.id)) })
    }
  }
}
