package import Diagnostics
package import FrontMatter

/// `catalog.yaml`: what holds for the whole site.
package struct Configuration: Sendable {
  package struct Category: Sendable {
    package var name: String
    /// One of the twelve stone pigments; chosen by hash where nil.
    package var pigment: String?
  }

  package struct Group: Sendable {
    package var id: String
    package var name: String
  }

  package struct Link: Sendable {
    package var label: String
    /// A section of the site (`roles`), or the id of a page.
    package var to: Located<String>
  }

  package struct Disclaimer: Sendable {
    package var text: RichText
    package var question: EntityID?
  }

  /// On which terms others may use the catalog.
  package struct License: Sendable {
    package var name: String
    package var url: String?
  }

  package struct Home: Sendable {
    package var title: String
    package var lede: String
    package var featuredRole: EntityID?
    package var startRoles: [EntityID]
    package var questions: [EntityID]
    package var pages: [EntityID]
  }

  package var title: String
  package var summary: String
  package var baseURL: Located<String>
  package var language: String
  package var organization: EntityID?
  package var currency: String?
  package var schoolYear: SchoolYear?
  package var schoolYearStarts: DayOfYear
  /// `#rrggbb`
  package var accent: String
  /// What the sign † means.
  package var assumption: String
  package var footer: RichText?
  package var disclaimer: Disclaimer?
  /// Nil where none is stated.
  package var license: License?
  package var categories: [Category]
  package var faqTopics: [String]
  package var groups: [Group]
  package var navigation: [Link]
  package var home: Home
  /// Whether pictures for previews are drawn; nil where that depends on how many they would be.
  package var pictures: Bool?
  /// Folder of the awards, from the folder of sources; nil for `awards` in it.
  package var awards: String?
  package var span: Span
  package var references: [Reference]
  /// Addresses on other sites.
  package var webLinks: [Located<String>] = []

  package static let file = "catalog.yaml"

  package func group(_ id: String) -> String { groups.first { $0.id == id }?.name ?? id }
}

extension Configuration {
  static func read(_ form: AuthorForm, pigments: [String]) -> Configuration {
    let fields = form.fields
    let configuration = Configuration(
      title: fields.required("title").value,
      summary: fields.text("summary")?.value ?? "",
      baseURL: Self.baseURL(form),
      language: Self.language(form),
      organization: form.reference("organization", to: .organization),
      currency: fields.text("currency")?.value,
      schoolYear: fields.schoolYear("school_year")?.value,
      schoolYearStarts: form.optionalDay("school_year_starts") ?? .august,
      accent: Self.accent(form),
      assumption: fields.text("assumption")?.value ?? "Chosen for this demonstration",
      footer: form.richText("footer"),
      disclaimer: Disclaimer.read(form),
      license: License.read(form),
      categories: Category.list(form, pigments: pigments),
      faqTopics: fields.texts("faq_topics").map(\.value),
      groups: Group.list(form),
      navigation: form.forms("navigation", example: "- {label: Roles, to: roles}").map { form in
        defer { form.finish() }
        return Link(label: form.fields.required("label").value, to: form.fields.required("to"))
      },
      home: Home.read(form),
      pictures: fields.flag("pictures"),
      awards: Self.awards(form),
      span: fields.span,
      references: [])
    form.finish()
    var complete = configuration
    complete.references = form.references
    complete.webLinks = form.webLinks
    return complete
  }

  private static func baseURL(_ form: AuthorForm) -> Located<String> {
    let written = form.fields.required("base_url")
    if let fault = SiteAddress.fault(in: written.value), !written.value.isEmpty {
      form.error("bad-address", at: written.span, fault, fix: "Write it as `https://catalog.example.org`.")
    }
    return written
  }

  /// A folder of its own outside the sources, which may then be public without any personal data, or `awards` in them.
  private static func awards(_ form: AuthorForm) -> String? {
    guard let written = form.fields.text("awards") else { return nil }
    let steps = written.value.split(separator: "/", omittingEmptySubsequences: false)
    let isOutside = written.value.hasPrefix("/") || steps.first == ".."
    let isPlain = steps.drop { $0 == ".." }.dropFirst(written.value.hasPrefix("/") ? 1 : 0).allSatisfy { !["", ".", ".."].contains($0) }
    if written.value == "awards" || isOutside && isPlain && steps.last != ".." { return written.value }
    form.error(
      "bad-folder", at: written.span, "`\(written.value)` cannot be the folder of the awards.",
      fix: "Name one beside the folder of sources, like `../awards`, or leave the field out for `awards` in it.")
    return nil
  }

  /// A language tag such as `en` or `en-US`: readers' machines choose a voice and hyphenation by it.
  private static func language(_ form: AuthorForm) -> String {
    guard let written = form.fields.text("language") else { return "en" }
    let parts = written.value.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7a).contains($0 | 0x20) }
    }
    if isTag, let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy({ $0 >= 0x41 }) { return written.value }
    form.error("bad-language", at: written.span, "`\(written.value)` is not the code of a language.", fix: "Write `en` or `en-US`.")
    return "en"
  }

  private static func accent(_ form: AuthorForm) -> String {
    guard let written = form.fields.text("accent") else { return "#0b6074" }
    let digits = written.value.utf8.dropFirst()
    if written.value.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) })
    {
      return written.value.lowercased()
    }
    form.error("bad-color", at: written.span, "`\(written.value)` is not a color.", fix: "Write six digits, in quotes: `\"#0b6074\"`.")
    return "#0b6074"
  }
}

extension DayOfYear {
  static let august = DayOfYear(written: "08-01")!
}

extension Configuration.Disclaimer {
  static func read(_ form: AuthorForm) -> Configuration.Disclaimer? {
    guard form.fields.has("disclaimer"), let form = form.form("disclaimer") else { return nil }
    defer { form.finish() }
    return Configuration.Disclaimer(text: form.requiredRichText("text"), question: form.reference("question", to: .faq))
  }
}

extension Configuration.License {
  /// Its name alone, or a form of name and url.
  static func read(_ form: AuthorForm) -> Configuration.License? {
    guard form.fields.has("license") else { return nil }
    form.fields.noteText("license")
    if case .text? = form.fields.item("license") {
      return form.fields.text("license").map { Configuration.License(name: $0.value, url: nil) }
    }
    guard let form = form.form("license") else { return nil }
    defer { form.finish() }
    return Configuration.License(name: form.fields.required("name").value, url: form.webAddress("url"))
  }
}

extension Configuration.Category {
  static func list(_ form: AuthorForm, pigments: [String]) -> [Configuration.Category] {
    form.forms("categories", example: "- {name: Data use, pigment: rust}").map { form in
      defer { form.finish() }
      let pigment = form.fields.text("pigment")
      if let pigment, !pigments.isEmpty { form.note(.choice(pigments), at: pigment.span) }
      if let pigment, !pigments.isEmpty, !pigments.contains(pigment.value) {
        form.unknownChoice(pigment, for: "pigment", among: pigments)
      }
      return Configuration.Category(name: form.fields.required("name").value, pigment: pigment?.value)
    }
  }
}

extension Configuration.Group {
  static func list(_ form: AuthorForm) -> [Configuration.Group] {
    form.forms("groups", example: "- {id: teachers, name: Teachers}").map { form in
      defer { form.finish() }
      return Configuration.Group(id: form.fields.required("id").value, name: form.fields.required("name").value)
    }
  }
}

extension Configuration.Home {
  static func read(_ form: AuthorForm) -> Configuration.Home {
    guard form.fields.has("home"), let form = form.form("home") else {
      return Configuration.Home(title: "", lede: "", featuredRole: nil, startRoles: [], questions: [], pages: [])
    }
    defer { form.finish() }
    return Configuration.Home(
      title: form.fields.text("title")?.value ?? "", lede: form.fields.text("lede")?.value ?? "",
      featuredRole: form.reference("featured_role", to: .role), startRoles: form.references("start_roles", to: .role),
      questions: form.references("questions", to: .faq), pages: form.references("pages", to: .page))
  }
}
