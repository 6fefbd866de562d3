import Catalog

/// What a result shows of one thing.
struct SearchRecord {
  let title: String
  /// Below the site's home.
  let path: String
  let summary: String
  let names: String
  let meta: [String]
  /// Picture below the site's home.
  let picture: String

  init(_ site: Site, _ entity: Entity) {
    title = entity.title
    path = String(site.url(entity.id).dropFirst(site.addresses.home.utf8.count))
    names = entity.common.alsoCalled.joined(separator: ", ")
    var summary = site.words(entity.common.summary), meta: [String] = [], picture = ""
    switch entity.content {
    case .microCredential(let it):
      meta = [it.category.value] + [it.effort.map { "\($0.display) hours" }].compactMap { $0 }
      picture = "stones/\(entity.id.id).svg"
    case .role(let it):
      meta = [it.level.map { $0 == .campus ? "Campus" : "District" }, it.family].compactMap { $0 }
    case .competency(let it):
      if summary.isEmpty { summary = site.words(it.statement) }
      meta = [it.category].compactMap { $0 }
    case .faq(let it): meta = ["Question \(it.number)"]
    default: break
    }
    if site.listCairn(entity) != nil { picture = Addresses.cairnFile(entity.id) }
    if let status = entity.common.status.words { meta.append(status) }
    self.summary = summary
    self.meta = meta
    self.picture = picture
  }

  var json: JSONValue {
    .list([.text(title), .text(path), .text(summary), .text(names), .list(meta.map { .text($0) }), .text(picture)])
  }
}
