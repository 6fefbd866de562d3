import Catalog
import Mustache

/// What a job posting quotes of a role card, to read and to copy.
struct PostingPage: PageView {
  static let template = "pages/posting"

  let site: Site
  let head: Head
  let posting: Posting

  init(_ site: Site, _ card: RoleCard) {
    self.site = site
    posting = Posting(site, card)
    let url = site.addresses.url(card.entity.id), name = card.entity.title, title = "\(name) in a posting"
    head = Head(
      site, title: card.entity.id.version.map { "\(title), \($0.long)" } ?? title,
      description: "The qualifications for \(name) word for word, with the version they belong to, to copy into a job posting.",
      url: site.addresses.posting(card.entity.id), section: .roles,
      crumbs: [
        LinkView(title: Section.roles.title, url: site.addresses.section(Section.roles.rawValue)),
        LinkView(title: card.entity.title, url: url),
      ], canonical: url)
  }

  static let shape = Shape<PostingPage>(
    "posting page",
    frameFields + [
      .text("title") { $0.posting.title }, .text("lede") { $0.head.description }, .text("year") { $0.posting.card.year?.long },
      .flag("is_sealed") { !$0.posting.card.isCurrent }, .text("card") { $0.site.addresses.url($0.posting.card.entity.id) },
      .text("current") { $0.current }, .text("address") { $0.posting.address },
      .html("preview") { HTML($0.posting.html) }, .text("html") { $0.posting.html }, .text("text") { $0.posting.text },
      .text("json") { $0.json },
    ])

  /// The same of today's card, on the page of an earlier version.
  private var current: String? {
    guard !posting.card.isCurrent, let today = site.catalog.entity(EntityID(.role, posting.card.entity.id.id)), let card = RoleCard(today)
    else { return nil }
    return Posting(site, card).isWorthAPage ? site.addresses.posting(today.id) : site.url(today.id)
  }

  private var json: String {
    var out: [UInt8] = []
    posting.data.write(into: &out)
    return String(decoding: out, as: UTF8.self)
  }
}

extension SitePages {
  /// The page of a card from which postings quote, and its forms as files.
  mutating func addPosting(_ card: RoleCard) {
    let site = site, id = card.entity.id
    guard Posting(site, card).isWorthAPage else { return }
    add(site.addresses.posting(id), of: id, inSitemap: false) { PostingPage(site, card) }
    add(Page(path: Addresses.postingText(id), of: id) { $0 += Posting(site, card).text.utf8 })
    add(
      Page(path: Addresses.postingData(id), of: id) {
        Posting(site, card).data.write(into: &$0)
        $0.append(UInt8(ascii: "\n"))
      })
  }
}
