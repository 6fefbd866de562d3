import Catalog
import Mustache

/// A card for the pages of others: what something is in a few lines, in a frame. Its links open in the whole window.
struct EmbedPage: PageView {
  static let template = "pages/embed"

  let site: Site
  let head: Head
  let entity: Entity
  private let kind: String
  private let facts: [FactView]

  /// Of a frame as the page of oEmbed proposes it; the card fits into narrower ones too.
  static let width = 600, height = 340

  init?(_ site: Site, _ entity: Entity) {
    self.site = site
    self.entity = entity
    switch entity.content {
    case .role(let role):
      kind = "Role card" + (role.schoolYear.map { " · version \($0.long)" } ?? "")
      // The version stands in the line above.
      facts = RoleInBrief(site, entity, role).facts.filter { $0.label != "Version" }
    case .microCredential(let it):
      kind = "Micro-credential · \(it.category.value)"
      facts = MicroCredentialInBrief(site, entity, it, CountsHere(site, entity)).facts
    default: return nil
    }
    let url = site.addresses.url(entity.id)
    var head = Head(
      site, title: entity.title, description: entity.common.summary, url: site.addresses.embed(entity.id), canonical: url)
    head.noIndex = true
    self.head = head
  }

  static let shape = Shape<EmbedPage>(
    "embedded card",
    frameFields + [
      .text("kind") { $0.kind }, .text("title") { $0.entity.title }, .html("summary") { $0.site.html($0.entity.common.summary) },
      .text("url") { $0.site.addresses.url($0.entity.id) }, .text("frame") { OEmbed(site: $0.site, entity: $0.entity).frame },
      .text("stone") { $0.entity.id.kind == .microCredential ? $0.site.addresses.stone($0.entity.id) : nil },
      .list("facts", of: FactView.self) { Array($0.facts.prefix(most)) }, .flag("has_facts") { !$0.facts.isEmpty },
      .flag("planned") { $0.entity.common.status == .planned }, .flag("retired") { $0.entity.common.status == .retired },
    ])

  /// As many as keep the card low.
  private static let most = 4
}

extension Addresses {
  /// The card for the pages of others.
  func embed(_ id: EntityID) -> String { "\(url(id))embed/" }
  /// What programs that embed links read about a page.
  static func oEmbedFile(_ id: EntityID) -> String { folder(id) + "oembed.json" }
}

extension EmbedPage {
  /// Whether there is such a card: earlier versions have none, since a frame shows what holds today.
  static func isOffered(_ entity: Entity) -> Bool {
    (entity.id.kind == .role || entity.id.kind == .microCredential) && entity.id.version == nil
  }
}
