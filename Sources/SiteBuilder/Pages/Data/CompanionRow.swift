import Catalog
import Mustache

/// A file that lies beside each page of some kind, with one of them as an example.
struct CompanionRow: View {
  var title: String
  /// `index.json`
  var name: String
  var says: String
  var example: LinkView?
  var schema: LinkView?

  static func all(_ site: Site) -> [CompanionRow] {
    var rows: [CompanionRow] = []
    let schema = LinkView(title: "JSON Schema", url: "\(site.address.prefix)/\(CatalogSchema.path)")
    if let first = site.catalog.entities.first(where: { Addresses.hasOwnPage($0.id.kind) }) {
      rows.append(
        CompanionRow(
          title: "The page as data", name: "index.json",
          says: "Beside each page of a role, micro-credential or anything else that has one.",
          example: LinkView(title: first.title, url: site.url(first.id) + "index.json"), schema: schema))
    }
    if site.isIssuing, let first = site.catalog.all(.microCredential).first {
      rows.append(
        CompanionRow(
          title: "The achievement", name: "achievement.json", says: "Beside each micro-credential: what a badge of it certifies.",
          example: LinkView(title: first.title, url: "\(site.address.prefix)/\(Addresses.achievementFile(first.id))"),
          schema: LinkView(title: "Open Badges 3.0", url: "https://www.imsglobal.org/spec/ob/v3p0/")))
    }
    if let map = site.careerMap {
      rows.append(
        CompanionRow(
          title: "The map as text", name: "graph.dot, graph.mmd", says: "Beside each map of roles and each larger recognition.",
          example: LinkView(title: "Career map", url: map + "graph.dot"),
          schema: LinkView(title: "Graphviz", url: "https://graphviz.org/doc/info/lang.html")))
    }
    return rows
  }

  static let shape = Shape<CompanionRow>(
    "companion of a page",
    [
      .text("title") { $0.title }, .text("name") { $0.name }, .text("says") { $0.says },
      .object("example", of: LinkView.self) { $0.example }, .object("schema", of: LinkView.self) { $0.schema },
    ])
}
