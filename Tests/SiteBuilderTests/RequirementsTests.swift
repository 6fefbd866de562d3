import Testing

@testable import SiteBuilder

/// The page of what all roles ask for, and its tables.
@Suite struct RequirementsTests {
  static func credential(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\nsummary: One.\ncategory: Talking\n\(more)\n---\n"
  }

  static let lead = """
    ---
    title: Lead
    summary: Leads.
    family: Leading
    level: district
    school_year: 2019-20
    qualifications:
      - text: A certificate.†
        kind: licence
      - text: Three years, or *more*
        level: preferred
        kind: years
        id: time
      - text: Good will
    requires:
      all:
        - mc: talk
        - any: [{mc: norms}, {recognition: star}, {other: A master’s degree, kind: degree}]
        - any: [{mc: study}, {mc: plan}]
        - choose: 2
          from: [a, b, c]
          within: 3 years
        - choose: 1
          from: leaders
        - choose: 3
          from: state-vetted
        - role: guide
    binding: {level: preferred, from: 2019-08-01}
    recommends: [extra, old-extra]
    ---
    """

  static let sources: [String: String] = {
    var sources = [
      "roles/lead.md": lead,
      "roles/guide.md": CompareTests.role("Guide", "family: Teaching\nlevel: campus\nrequires: {mc: talk}\nbinding: {level: required}"),
      "roles/guide@2018-19.md": "---\ntitle: Guide\nsummary: One.\nschool_year: 2018-19\nrequires: {mc: study}\n---\n",
      "roles/aide.md": CompareTests.role("Aide"), "roles/peer.md": CompareTests.role("Peer", "family: Teaching\nrequires: {mc: talk}"),
      "roles/later.md": CompareTests.role("Later", "status: planned"),
      "roles/soon.md": CompareTests.role(
        "Soon", "status: planned\nfamily: Teaching\nqualifications: [{text: A certificate, kind: licence}]"),
      "roles/gone.md": CompareTests.role("Gone", "status: retired\nrequires: {mc: talk}"),
      "programs/leaders.md": "---\ntitle: Leaders\nsummary: One.\nmicro_credentials: [a, talk]\n---\n",
      "recognitions/star.md": "---\ntitle: Star\nsummary: One.\nkind: designation\nrequires: {mc: plan}\n---\n",
      "micro-credentials/extra.md": credential("Extra", "aliases: [old-extra]"),
      "micro-credentials/talk.md": credential("Lead a talk", "state_vetted: yes"),
      "micro-credentials/norms.md": credential("Agree on norms", "state_vetted: yes"),
      "micro-credentials/study.md": credential("Study", "state_vetted: yes"),
    ]
    for id in ["plan", "a", "b", "c"] { sources["micro-credentials/\(id).md"] = credential("Title \(id)") }
    return sources
  }()

  /// The cells of a role that hold something, by column, as plain words.
  static func cells(_ page: String, of role: String) -> [String: String] {
    guard let row = page.cut(at: "<tr class=\"card").first(where: { $0.between("scope=\"row\">", "</a>")?.hasSuffix(">\(role)") == true })
    else { return [:] }
    var cells: [String: String] = [:]
    for cell in row.cut(at: "<td ").dropFirst() {
      guard let column = cell.between("class=\"k-", "\""), let content = cell.between(">", "</td>"), !content.isEmpty else { continue }
      cells[column] = content.cut(at: " class=\"tag").dropFirst().map {
        $0.dropFirst().drop { $0 != ">" }.dropFirst().replacing("<ul>", with: ": ").replacing("</li><li>", with: ", ")
      }.map { $0.replacing(/<[^>]*>?/, with: "") }.joined(separator: ". ")
    }
    return cells
  }

  @Test func aRowSaysWhatTheCardAsksForAndHow() async throws {
    let site = try await TestSite(files: Self.sources), page = site["roles/requirements/index.html"]
    #expect(
      Self.cells(page, of: "Lead") == [
        "li": "Required", "ye": "Preferred", "ot": "Required", "de": "One of 3 ways, preferred", "ro": "Preferred: Guide",
        "re": "One of 3 ways, preferred: Star",
        "mc":
          "Preferred: Lead a talk. One of 3 ways, preferred: Agree on norms. One of 2 ways, preferred: Study, Title plan. "
          + "Any 2 of 3 within 3 years, preferred: Title a, Title b, Title c. Any 1 of 2, preferred: Leaders. "
          + "Any 3 of 3, preferred: what the state has vetted. Recommended: Extra",
      ])
    #expect(Self.cells(page, of: "Guide") == ["mc": "Required: Lead a talk"])
    #expect(Self.cells(page, of: "Peer") == ["mc": "Asked for: Lead a talk"])
    #expect(page.contains("<a class=\"tag prefer\" href=\"/sub/roles/lead/#time\">Preferred</a>"))
    #expect(page.contains("<p><b class=\"tag open\">Recommended</b>: Extra</p>"))
  }

  /// The clause says how far the names below it bind.
  @Test(arguments: [("preferred", "Preferred: Talk"), ("optional", "Preferred. Optional: Talk")])
  func aClauseAboutMicroCredentialsStandsBesideThem(_ binding: String, _ expected: String) async throws {
    let site = try await TestSite(files: [
      "micro-credentials/talk.md": Self.credential("Talk"),
      "roles/lead.md": CompareTests.role(
        "Lead",
        "qualifications: [{text: A certificate, kind: licence}, {text: Earners first, level: preferred, kind: micro-credential}]\n"
          + "requires: {mc: talk}\nbinding: {level: \(binding)}"),
    ])
    let page = site["roles/requirements/index.html"]
    #expect(Self.cells(page, of: "Lead")["mc"] == expected)
    #expect(page.contains("<a class=\"tag prefer\" href=\"/sub/roles/lead/#q2\">Preferred</a>"))
  }

  @Test func rolesStandByFamilyAndEarlierVersionsDoNot() async throws {
    let page = try await TestSite(files: Self.sources)["roles/requirements/index.html"]
    let order = page.matches(of: /<th scope="(?:rowgroup|row)"[^>]*>(?:<a [^>]*>)?([^<]*)/).map { String($0.1) }
    #expect(order == ["Leading", "Lead", "Teaching", "Guide", "Peer", "Soon", "Other roles", "Aide"])
    #expect(page.contains(">Soon</a><small>Planned</small>"))
    #expect(page.contains(">Aide</a><small>Nothing is published</small>"))
    #expect(!page.contains("2018-19") && !page.contains("Gone") && !page.contains("Later"))
  }

  @Test func filtersCountTheRolesTheyKeep() async throws {
    let site = try await TestSite(files: Self.sources), page = site["roles/requirements/index.html"]
    for words in [
      "id=\"k-mc\">Micro-credentials (3)", "id=\"k-li\">License (2)", "id=\"f-teaching\">Teaching (3)",
      "id=\"l-campus\">Campus (1)", "id=\"required\">Only what is required",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(!page.contains("id=\"k-in\""))
    #expect(site["assets/filters-requirements.css"].contains("main:has(#f-teaching:checked) &:not(.f-teaching)"))
  }

  @Test func thePageIsThereOnlyWhereSomebodyHoldsARole() async throws {
    let none = try await TestSite(files: [
      "roles/later.md": CompareTests.role("Later", "status: planned\nrequires: {other: Luck, kind: interview}")
    ])
    #expect(!none.files.keys.contains { $0.contains("requirements") && !$0.hasPrefix("assets/requirements.") })
    #expect(!none["roles/index.html"].contains("/requirements/"))
    let one = try await TestSite(files: ["roles/hermit.md": CompareTests.role("Hermit")])
    #expect(one["roles/requirements/index.html"].contains(">Hermit</a><small>Nothing is published</small>"))
    #expect(one["roles/index.html"].contains("href=\"/sub/roles/requirements/\">Requirements of all roles</a>"))
    #expect(one["roles/hermit/index.html"].contains("<dt>Requirements</dt><dd><a href=\"/sub/roles/requirements/\">"))
    #expect(one["index.html"].contains("<li><a href=\"/sub/roles/requirements/\">Requirements of roles</a></li>"))
  }

  @Test func theTableHasALineForEachThing() async throws {
    let site = try await TestSite(files: Self.sources), rows = CSVRows(site["roles/requirements.csv"])
    #expect(rows.header == RequirementTable.header)
    let lead = rows.rows.filter { $0["role_id"] == "lead" }
    #expect(
      lead.map { $0["id"] ?? "" } == [
        "q1", "time", "q3", "mc:talk", "mc:norms", "recognition:star", "", "mc:study", "mc:plan", "mc:a", "mc:b", "mc:c", "program:leaders",
        "state-vetted", "role:guide", "mc:extra",
      ])
    #expect(
      lead.allSatisfy { $0["role"] == "Lead" && $0["family"] == "Leading" && $0["level"] == "district" && $0["school_year"] == "2019-20" })
    let years = try #require(lead.first { $0["id"] == "time" })
    #expect(
      years["kind"] == "years" && years["what"] == "Three years, or more" && years["how"] == "each" && years["binding"] == "preferred")
    #expect(years["url"] == "https://catalog.example.org/sub/roles/lead/#time" && years["binding_from"] == "")
    let choice = try #require(lead.first { $0["id"] == "mc:b" })
    #expect(choice["how"] == "any" && choice["count"] == "2" && choice["of"] == "3" && choice["within_years"] == "3")
    #expect(choice["binding"] == "preferred" && choice["binding_from"] == "2019-08-01")
    #expect(lead.last?["how"] == "recommended" && lead.last?["binding"] == "")
    #expect(rows.rows.filter { $0["status"] == "planned" }.map { $0["role_id"] } == ["soon"])
  }

  @Test func theGridHasAColumnForEachThingThatIsNamed() async throws {
    let site = try await TestSite(files: Self.sources), rows = CSVRows(site["roles/requirements-grid.csv"])
    let named = rows.header.filter { $0.contains("(") }
    #expect(
      named == [
        "Guide (role:guide)", "Title a (mc:a)", "Title b (mc:b)", "Title c (mc:c)", "Extra (mc:extra)", "Agree on norms (mc:norms)",
        "Title plan (mc:plan)", "Study (mc:study)", "Lead a talk (mc:talk)", "Leaders (program:leaders)", "Star (recognition:star)",
        "What the state has vetted (state-vetted)",
      ])
    #expect(rows.rows.map { $0["role_id"] } == ["lead", "guide", "peer", "soon", "aide"])
    #expect(rows.rows.map { $0["Lead a talk (mc:talk)"] } == ["Preferred", "Required", "Asked for", "", ""])
    #expect(rows.rows[0]["licence in words"] == "A certificate.† (Required)")
    #expect(rows.rows[0]["Star (recognition:star)"] == "One of 3 ways, preferred")
  }

  /// What the page leads to is what the table lists, and the other way round.
  @Test func pageAndTableSayTheSame() async throws {
    let site = try await TestSite(files: Self.sources), page = site["roles/requirements/index.html"]
    let rows = CSVRows(site["roles/requirements.csv"])
    let links = page.cut(at: "<tr class=\"card").dropFirst().flatMap { row in
      row.cut(at: "</tr>")[0].cut(at: "<td ").dropFirst().flatMap { cell in
        cell.cut(at: "<a ").dropFirst().compactMap { $0.between("href=\"", "\"") }
      }
    }
    let urls = rows.rows.filter { $0["how"] != "recommended" }.compactMap {
      $0["url"]?.replacing("https://catalog.example.org", with: "")
    }
    #expect(Set(links) == Set(urls) && links.count == urls.count && links.count > 15)
  }

  @Test func manyRolesAreSpreadOverLightPages() async throws {
    var sources: [String: String] = [:]
    for number in 1...400 {
      sources["micro-credentials/m\(number).md"] = Self.credential("A title of some length, number \(number)")
    }
    for number in 1...120 {
      let named = (0..<8).map { "{mc: m\((number * 7 + $0 * 13) % 400 + 1)}" }.joined(separator: ", ")
      sources["roles/r\(number).md"] = CompareTests.role("Role number \(number)", "family: Family \(number % 7)\nrequires: [\(named)]")
    }
    let site = try await TestSite(files: sources)
    let pages = site.files.filter { $0.key.hasPrefix("roles/requirements/") }
    #expect(pages.count > 3)
    #expect(pages.values.allSatisfy { $0.utf8.count < 34_000 })
    #expect(pages.values.reduce(0) { $0 + $1.cut(at: "<tr class=\"card").count - 1 } == 120)
    let second = site["roles/requirements/page/2/index.html"]
    #expect(second.contains("<h1>Requirements of all roles, page 2</h1>") && second.contains("rel=\"prev\""))
    #expect(!second.contains("class=\"filters\"") && site.files["assets/filters-requirements.css"] == nil)
  }

  @Test func aRoleThatNamesHundredsNamesTwelveHere() async throws {
    var sources: [String: String] = [:]
    for number in 1...300 { sources["micro-credentials/m\(number).md"] = Self.credential("Title \(number)") }
    sources["roles/giant.md"] = CompareTests.role("Giant", "requires: [\((1...300).map { "{mc: m\($0)}" }.joined(separator: ", "))]")
    let site = try await TestSite(files: sources), page = site["roles/requirements/index.html"]
    #expect(page.contains("<a href=\"/sub/roles/giant/#asks\">288 more</a>"))
    #expect(CSVRows(site["roles/requirements.csv"]).rows.count == 300)
  }

  /// Authors' words never become a formula, markup, or a class of their own.
  @Test func hostileWordsStayWords() async throws {
    let site = try await TestSite(files: [
      "roles/constructor.md": CompareTests.role(
        "\"=HYPERLINK(1)\"",
        "family: \"<b> & ' __proto__\"\nqualifications: [{text: \"@SUM(1), \\\"quoted\\\"\", kind: licence}, {text: \"-1 and more\"}]")
    ])
    let table = site["roles/requirements.csv"], rows = CSVRows(table)
    #expect(rows.rows[0]["role"] == "'=HYPERLINK(1)" && rows.rows[0]["what"] == "'@SUM(1), \"quoted\"")
    #expect(rows.rows[1]["what"] == "'-1 and more")
    #expect(rows.rows[0]["family"] == "<b> & ' __proto__")
    let page = site["roles/requirements/index.html"]
    #expect(!page.contains("<b> &") && page.contains("&lt;b&gt; &amp;"))
  }
}

/// A table parsed back, by a reader that knows nothing of the writer.
struct CSVRows {
  let header: [String]
  let rows: [[String: String]]

  init(_ text: String) {
    var table: [[String]] = [[]], field = "", isQuoted = false
    var rest = Array(text.unicodeScalars.drop { $0 == "\u{feff}" })[...]
    while let scalar = rest.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where rest.first == "\"": field.unicodeScalars.append(rest.removeFirst())
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        table[table.count - 1].append(field)
        field = ""
      case ("\r", false) where rest.first == "\n":
        rest.removeFirst()
        table[table.count - 1].append(field)
        field = ""
        table.append([])
      default: field.unicodeScalars.append(scalar)
      }
    }
    table.removeLast()
    let header = table.first ?? []
    self.header = header
    rows = table.dropFirst().map { row in Dictionary(zip(header, row)) { first, _ in first } }
  }
}

extension String {
  /// Cut in front of each mark.
  fileprivate func cut(at mark: String) -> [String] {
    var parts: [String] = [], rest = self[...]
    while let next = rest.dropFirst().firstRange(of: mark) {
      parts.append(String(rest[..<next.lowerBound]))
      rest = rest[next.lowerBound...]
    }
    return parts + [String(rest)]
  }

  fileprivate func between(_ start: String, _ end: String) -> String? {
    guard let from = firstRange(of: start), let to = self[from.upperBound...].firstRange(of: end) else { return nil }
    return String(self[from.upperBound..<to.lowerBound])
  }
}
