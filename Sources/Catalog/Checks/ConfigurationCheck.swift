import Diagnostics

/// What `catalog.yaml` names exists, and what the content names stands in `catalog.yaml`.
package enum ConfigurationCheck {
  /// First steps of addresses that the site itself uses.
  static let sections: Set<String> = Set(indexes).union([
    "badges", "planner", "verify", "search", "a-z", "data", "assets", "images", "stones", "cairns", "404",
  ])
  /// Step of the address below `/roles/` at which roles are compared.
  package static let comparison = "compare"
  /// The same for what all roles ask for.
  package static let requirements = "requirements"
  /// Sections that the navigation may lead to.
  static let indexes = Kind.allCases.filter { $0 != .page }.map { $0 == .faq ? "faq" : $0.folder }

  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    let configuration = catalog.configuration
    let pages = catalog.all(.page).map(\.id.id)
    for link in configuration.navigation where !indexes.contains(link.to.value) && !pages.contains(link.to.value) {
      let isPage = EntityID(whole: link.to.value).map { $0.kind == .page && pages.contains($0.id) } ?? false
      findings.append(
        Diagnostic(
          "unknown-reference", at: link.to.span,
          isPage
            ? "The navigation names a page by its id alone, without `page:`."
            : "The navigation leads to `\(link.to.value)`, which does not exist.",
          fix: isPage
            ? "Write `\(link.to.value.dropFirst("page:".count))`."
            : Suggestion.sentence(for: link.to.value, among: indexes + pages) ?? "Name a section such as `roles`, or the id of a page.",
          edit: Suggestion.unmistakable(for: link.to.value, among: indexes + pages).map {
            Edit(.word, at: link.to.span, from: link.to.value, to: $0)
          }))
    }
    for page in catalog.all(.page) {
      check(page, "/", sections, "a section of the site", &findings)
    }
    for entity in catalog.sorted.prefix(while: { $0.id.kind == .role }) {
      check(entity, "/roles/", [comparison], "the page that compares roles", &findings)
      check(entity, "/roles/", [requirements], "the requirements of all roles", &findings)
    }
    checkMap(catalog, &findings)
    checkTopics(catalog, &findings)
  }

  /// No page takes an address that belongs to another.
  private static func check(
    _ entity: Entity, _ folder: String, _ taken: Set<String>, _ owner: String, _ findings: inout [Diagnostic]
  ) {
    func report(_ id: String, _ span: Span, fix: String) {
      findings.append(Diagnostic("reserved-id", at: span, "The address `\(folder)\(id)/` belongs to \(owner).", fix: fix))
    }
    if taken.contains(entity.id.id) { report(entity.id.id, entity.span, fix: "Rename the file.") }
    for alias in entity.common.aliases where taken.contains(alias.value) { report(alias.value, alias.span, fix: "Take the alias out.") }
  }

  /// The map of all roles lies among the pathways.
  private static func checkMap(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    func reserved(at span: Span, fix: String) -> Diagnostic {
      Diagnostic("reserved-id", at: span, "The address `/pathways/map/` belongs to the map of all roles.", fix: fix)
    }
    for pathway in catalog.all(.pathway) {
      if pathway.id.id == "map" { findings.append(reserved(at: pathway.span, fix: "Rename the file.")) }
      for alias in pathway.common.aliases where alias.value == "map" {
        findings.append(reserved(at: alias.span, fix: "Take the alias out."))
      }
    }
  }

  private static func checkTopics(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    let topics = catalog.configuration.faqTopics
    for entity in catalog.all(.faq) {
      guard case .faq(let faq) = entity.content, let topic = faq.topic, !topics.contains(topic.value), !topics.isEmpty else { continue }
      findings.append(
        Diagnostic(
          "unknown-topic", at: topic.span, "There is no FAQ topic “\(topic.value)” in `\(Configuration.file)`.",
          fix: Suggestion.sentence(for: topic.value, among: topics) ?? "Add it to `faq_topics`.",
          edit: Suggestion.unmistakable(for: topic.value, among: topics).map { Edit(.word, at: topic.span, from: topic.value, to: $0) }))
    }
  }
}
