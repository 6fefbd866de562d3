import Diagnostics

/// What `catalog.yaml` names exists, and what the content names stands in `catalog.yaml`.
enum ConfigurationCheck {
  /// First steps of addresses that the site itself uses.
  static let sections: Set<String> = [
    "roles", "micro-credentials", "competencies", "rubrics", "programs", "pathways", "recognitions", "policies", "faq", "organizations",
    "impact", "terms", "badges", "planner", "verify", "search", "data", "assets", "images", "stones", "cairns", "404",
  ]
  /// Sections that the navigation may lead to.
  static let indexes = [
    "roles", "micro-credentials", "competencies", "rubrics", "programs", "pathways", "recognitions", "policies", "faq", "organizations",
    "impact", "terms",
  ]

  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    let configuration = catalog.configuration
    let pages = catalog.all(.page).map(\.id.id)
    for link in configuration.navigation where !indexes.contains(link.to.value) && !pages.contains(link.to.value) {
      findings.append(
        Diagnostic(
          "unknown-reference", at: link.to.span, "The navigation leads to `\(link.to.value)`, which does not exist.",
          fix: Suggestion.sentence(for: link.to.value, among: indexes + pages) ?? "Name a section such as `roles`, or the id of a page."))
    }
    for page in catalog.all(.page) {
      if sections.contains(page.id.id) { findings.append(reserved(page.id.id, at: page.span, fix: "Rename the file.")) }
      for alias in page.common.aliases where sections.contains(alias.value) {
        findings.append(reserved(alias.value, at: alias.span, fix: "Take the alias out."))
      }
    }
    checkMap(catalog, &findings)
    checkTopics(catalog, &findings)
  }

  private static func reserved(_ id: String, at span: Span, fix: String) -> Diagnostic {
    Diagnostic("reserved-id", at: span, "The address `/\(id)/` belongs to a section of the site.", fix: fix)
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
          fix: Suggestion.sentence(for: topic.value, among: topics) ?? "Add it to `faq_topics`."))
    }
  }
}
