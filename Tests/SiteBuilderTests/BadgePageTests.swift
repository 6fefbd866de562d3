import Catalog
import Diagnostics
import FrontMatter
import Mustache
import Testing

@testable import SiteBuilder

/// The page of a badge, before a browser has verified it.
@Suite struct BadgePageTests {
  static let id = "0123456789abcdef0123456789abcdef"

  static func badge(_ state: BadgeView.State = .valid, earner: String? = "Ada & Co") -> BadgeView {
    BadgeView(
      id: id, state: state, since: CalendarDate(year: 2020, month: 3, day: 3), reason: state == .revoked ? "awarded in error" : nil,
      earner: earner, title: "Lead <a> talk", url: "/sub/micro-credentials/talk/", category: "Data use", stone: "/sub/stones/talk.svg",
      issuer: BadgeView.Issuer(
        name: "The District", url: "/sub/organizations/district/", host: "catalog.example.org",
        did: "did:web:catalog.example.org:sub:organizations:district"),
      awarded: day(2019, 12, 12), validUntil: day(2022, 1, 31), consent: (day(2019, 12, 1), "name and badge"),
      summary: "Lead a talk.", criteria: ["1. Plan: Say what.", "2. Lead: Say it."], assessment: nil, counts: [],
      files: ["badge.png", "credential.json"], qr: HTML("<svg></svg>"))
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else { preconditionFailure("a day of the calendar") }
    return date
  }

  private func page(_ badge: BadgeView) throws -> String {
    let linking = Linking(
      [Draft(path: "catalog.yaml", shownAs: "catalog.yaml", bytes: Array(TestSite.settings.utf8))], contentFolder: "Content")
    let catalog = try #require(linking.catalog)
    let address = try #require(SiteAddress(catalog.configuration.baseURL.value))
    let theme = Theme(overrides: [], pages: PageTypes.all)
    #expect(theme.diagnostics == [])
    var bytes: [UInt8] = []
    try theme[BadgePage.self].render(BadgePage(Site(catalog, address: address), badge), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func itSaysWhatTheIssuerStatesAndThatNothingWasCheckedYet() throws {
    let page = try page(Self.badge())
    #expect(page.contains("Not checked yet"))
    #expect(!page.contains("verdict good") && !page.contains("tag yes"))
    #expect(page.contains(#"data-says="credentialSubject.identifier">Ada &amp; Co</strong>"#))
    #expect(page.contains(#"<h1 data-says="credentialSubject.achievement.name">Lead &lt;a&gt; talk</h1>"#))
    #expect(page.contains(#"<time datetime="2019-12-12" data-says="validFrom">12 December 2019</time>"#))
    #expect(page.contains(#"<time datetime="2022-01-31" data-says="validUntil">31 January 2022</time>"#))
    #expect(page.contains(#"<li>1. Plan: Say what.</li><li>2. Lead: Say it.</li>"#))
  }

  @Test func itTellsTheModuleWhereEverythingLies() throws {
    let page = try page(Self.badge())
    #expect(page.contains(#"data-base="https://catalog.example.org/sub/" data-root="/sub/""#))
    #expect(page.contains(#"data-credential="/sub/badges/\#(Self.id)/credential.json""#))
    #expect(page.contains(#"data-issuer="did:web:catalog.example.org:sub:organizations:district""#))
  }

  @Test(arguments: [BadgeView.State.valid, .suspended, .revoked, .withdrawn])
  func noPreviewNamesTheEarner(_ state: BadgeView.State) throws {
    let page = try page(Self.badge(state))
    let head = try #require(page.split(separator: "</head>").first)
    #expect(!head.contains("Ada"))
    #expect(head.contains(#"<meta name="robots" content="noindex">"#))
  }

  @Test func whoIsNotNamedIsNotShown() throws {
    let page = try page(Self.badge(earner: nil))
    #expect(!page.contains("Earned by") && !page.contains("credentialSubject.identifier"))
  }

  @Test func aRevokedBadgeSaysSinceWhenAndWhyBeforeAnyCheck() throws {
    let page = try page(Self.badge(.revoked))
    #expect(page.contains("The District revoked it on 3 March 2020. It no longer counts. Reason given: awarded in error."))
  }

  @Test func aSuspendedBadgeSaysThatItMayComeBack() throws {
    #expect(try page(Self.badge(.suspended)).contains("The District put it on hold on 3 March 2020. It may be restored."))
  }

  @Test func aWithdrawnBadgeShowsNoNameNoTitleAndNoCredential() throws {
    let page = try page(Self.badge(.withdrawn))
    #expect(page.contains("Withdrawn by its holder") && page.contains("on 3 March 2020"))
    for word in ["Ada", "Lead", "District", "credential.json", "badge.mjs", "linkedin"] { #expect(!page.contains(word), "\(word)") }
  }

  @Test func onlyFilesThatAreThereAreOffered() throws {
    let page = try page(Self.badge())
    #expect(page.contains("badge.png\" download") && page.contains("credential.json\" download"))
    #expect(!page.contains("badge.svg\" download") && !page.contains("credential.jwt\" download"))
  }

  @Test func everyFieldOfAProfileIsFilledIn() {
    let entry = ProfileEntry(
      name: "Lead & talk", organization: "Zoë's", issued: Self.day(2019, 12, 12), expires: Self.day(2022, 1, 31),
      url: "https://catalog.example.org/badges/1/", id: "1")
    #expect(
      entry.address
        == "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=Lead%20%26%20talk&organizationName=Zo%C3%AB%27s"
        + "&issueYear=2019&issueMonth=12&expirationYear=2022&expirationMonth=1"
        + "&certUrl=https%3A%2F%2Fcatalog.example.org%2Fbadges%2F1%2F&certId=1")
    #expect(entry.fields.map(\.label).contains("Expiration date"))
  }
}
