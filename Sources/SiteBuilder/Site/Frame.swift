import Catalog
import Mustache

/// What all pages share: names, navigation, footer.
struct Frame: View {
  var title: String
  var summary: String
  var language: String
  var home: String
  var prefix: String
  var assets: String
  var accent: String
  var link: String
  var darkLink: String
  var assumption: String
  /// Whether there are icons as PNG.
  var hasIcons: Bool
  var footer: HTML?
  /// The feed of changes, where there is one.
  var feed: String?
  var navigation: [NavigationLink]
  var footerLinks: [LinkView]
  var search: String
  var alphabet: String

  /// Every page carries the footer, so it can't grow with the catalog; further pages are reached through those, as those of a part are.
  private static let mostFooterPages = 16

  static let shape = Shape<Frame>(
    "site",
    [
      .text("title") { $0.title }, .text("summary") { $0.summary }, .text("language") { $0.language }, .text("home") { $0.home },
      .text("prefix") { $0.prefix }, .text("assets") { $0.assets }, .text("search") { $0.search }, .text("alphabet") { $0.alphabet },
      .text("accent") { $0.accent },
      .text("link") { $0.link }, .text("dark_link") { $0.darkLink }, .text("assumption") { $0.assumption },
      .html("policy") { _ in HTML(SecurityPolicy.content) }, .flag("has_icons") { $0.hasIcons },
      .html("footer") { $0.footer }, .text("feed") { $0.feed }, .list("footer_links", of: LinkView.self) { $0.footerLinks },
    ])

  init(_ catalog: Catalog, _ prose: ProseWriter, _ traits: SiteTraits, drawsPictures: Bool) {
    let configuration = catalog.configuration
    title = configuration.title
    summary = configuration.summary
    language = configuration.language
    home = prose.addresses.home
    prefix = prose.addresses.prefix
    assets = "\(prose.addresses.prefix)/assets"
    search = prose.addresses.search
    alphabet = prose.addresses.alphabet
    accent = configuration.accent
    let colors = Accent(configuration.accent)
    link = colors.light
    darkLink = colors.dark
    assumption = configuration.assumption
    hasIcons = drawsPictures
    footer = configuration.footer.map(prose.html)
    feed = traits.isDated ? "\(prose.addresses.prefix)/\(ChangesFeed.path)" : nil
    let sections = Section.allCases.filter { catalog.count(of: $0.kind) > 0 }
    navigation = Frame.navigation(configuration, sections, prose.addresses)
    if sections.contains(.microCredentials) {
      navigation.append(NavigationLink(label: "Planner", url: prose.addresses.section("planner"), section: "planner"))
      navigation.append(NavigationLink(label: "Verify", url: prose.addresses.section("verify"), section: "verify"))
    }
    let listed = PagePart.listed(catalog)
    let pages = catalog.all(.page).filter { $0.common.status == .active && !listed.contains($0.id) }.prefix(Self.mostFooterPages)
    var parts = sections.map { LinkView(title: $0.title, url: prose.addresses.section($0.rawValue)) }
    if traits.activeRoles > 0 {
      parts.insert(LinkView(title: "Requirements of roles", url: prose.addresses.requirements), at: 1)
    }
    footerLinks =
      [LinkView(title: "A to Z", url: alphabet)] + parts
      + pages.map { LinkView(title: $0.title, url: prose.addresses.url($0.id)) }
      + [LinkView(title: "Data", url: prose.addresses.section("data"))]
  }

  /// As configured, else the main sections; in both cases only what leads to something.
  private static func navigation(_ configuration: Configuration, _ sections: [Section], _ addresses: Addresses) -> [NavigationLink] {
    if configuration.navigation.isEmpty {
      let main: [Section] = [.roles, .microCredentials, .pathways, .policies, .faq]
      return main.filter(sections.contains).map {
        NavigationLink(label: $0.title, url: addresses.section($0.rawValue), section: $0.rawValue)
      }
    }
    return configuration.navigation.compactMap { link in
      if let section = Section(rawValue: link.to.value), !sections.contains(section) { return nil }
      return NavigationLink(label: link.label, url: addresses.section(link.to.value), section: link.to.value)
    }
  }
}

/// One entry of the main navigation.
struct NavigationLink: View {
  var label: String
  var url: String
  var section: String
  /// Whether the page at hand lies below it.
  var current = false

  static let shape = Shape<NavigationLink>(
    "navigation link", [.text("label") { $0.label }, .text("url") { $0.url }, .flag("current") { $0.current }])
}

/// A part of the site with an index of its own. The raw value is the first step of its addresses.
enum Section: String, CaseIterable, Sendable {
  case roles
  case microCredentials = "micro-credentials"
  case pathways
  case programs
  case competencies
  case recognitions
  case policies
  case rubrics
  case faq
  case impact
  case organizations
  case terms

  var title: String {
    switch self {
    case .roles: "Roles"
    case .microCredentials: "Micro-credentials"
    case .pathways: "Pathways"
    case .programs: "Programs"
    case .competencies: "Competencies"
    case .recognitions: "Recognitions"
    case .policies: "Incentives and policies"
    case .rubrics: "Rubrics"
    case .faq: "FAQ"
    case .impact: "Impact"
    case .organizations: "Organizations"
    case .terms: "Glossary"
    }
  }

  /// How many rows of its list share a page with their filters; of longer lists, every page has links to the search instead.
  var together: Int {
    switch self {
    case .roles: 50
    case .microCredentials: 100
    default: Pagination.size
    }
  }

  var kind: Kind {
    switch self {
    case .roles: .role
    case .microCredentials: .microCredential
    case .pathways: .pathway
    case .programs: .program
    case .competencies: .competency
    case .recognitions: .recognition
    case .policies: .policy
    case .rubrics: .rubric
    case .faq: .faq
    case .impact: .statistic
    case .organizations: .organization
    case .terms: .term
    }
  }

  init?(_ kind: Kind) {
    guard let section = Section.allCases.first(where: { $0.kind == kind }) else { return nil }
    self = section
  }
}
