import Catalog
import FrontMatter
import Mustache

/// The first page: what this catalog is, and the ways into it.
struct HomePage: PageView {
  static let template = "pages/home"

  let site: Site
  let head: Head

  init(_ site: Site) {
    self.site = site
    let home = site.configuration.home
    var head = Head(
      site, title: home.title.isEmpty ? site.configuration.title : home.title,
      description: home.lede.isEmpty ? site.configuration.summary : home.lede, url: site.addresses.home)
    head.tell(SchemaOrg(site).website)
    self.head = head
  }

  static let shape = Shape<HomePage>(
    "home page",
    frameFields + [
      .html("title") { $0.site.html($0.head.title) }, .html("lede") { $0.site.html($0.lede) },
      .html("cairn") { $0.featured?.cairn }, .text("featured_url") { $0.featured?.url }, .html("featured_words") { $0.featured?.words },
      .list("doors", of: LinkView.self) { Door.all($0.site) }, .flag("has_doors") { !Door.all($0.site).isEmpty },
      .list("starts", of: RoleRow.self) { $0.starts },
      .flag("has_starts") { !$0.starts.isEmpty }, .text("all_roles") { $0.allRoles },
      .text("roles_url") { $0.site.addresses.section("roles") },
      .list("questions", of: QuestionRow.self) { $0.questions }, .flag("has_questions") { !$0.questions.isEmpty },
      .text("all_questions") { $0.allQuestions }, .text("faq_url") { $0.site.addresses.section("faq") },
    ])

  private var lede: String {
    let home = site.configuration.home
    return home.lede.isEmpty ? site.configuration.summary : home.lede
  }

  /// The cairn beside the title, with what it shows.
  private var featured: (cairn: HTML, url: String, words: HTML)? {
    guard let id = site.configuration.home.featuredRole, let entity = site.catalog.entity(id), case .role(let role) = entity.content,
      let named = role.requires?.named, !named.isEmpty
    else { return nil }
    let title = entity.title, count = named.count
    let label = "A cairn of \(Numerals.words(count)) \(count == 1 ? "stone" : "stones"): the micro-credentials on the \(title) card"
    guard let cairn = site.cairn(of: named.map(site.catalog.current), width: 350, label: label) else { return nil }
    let words =
      count == 1
      ? "The \(title) card asks for one micro-credential: one stone."
      : "The \(title) card asks for \(Numerals.words(count)) micro-credentials. Each is a stone; together they are the cairn."
    return (cairn, site.url(id), HTML(escaping: words))
  }

  private var starts: [RoleRow] {
    site.configuration.home.startRoles.compactMap { id in site.catalog.entity(id).flatMap { RoleRow(site, $0) } }
  }

  private var allRoles: String {
    "All \(Numerals.count(site.catalog.all(.role).count { $0.common.status == .active }, "role card"))"
  }

  private var questions: [QuestionRow] {
    site.configuration.home.questions.compactMap { id in site.catalog.entity(id).flatMap { QuestionRow(site, $0) } }
  }

  private var allQuestions: String {
    "All \(Numerals.count(site.catalog.all(.faq).count { $0.common.status != .retired }, "question"))"
  }
}
