import Diagnostics

/// No address or telephone number of a person is published: only what an organization lists as its contact.
enum PublishingCheck {
  static func run(_ catalog: Catalog, _ drafts: [Draft], _ findings: inout [Diagnostic]) {
    var listed: Set<String> = []
    for entity in catalog.all(.organization) {
      if case .organization(let it) = entity.content { listed.formUnion(it.contacts.compactMap { $0.email?.lowercased() }) }
    }
    for draft in drafts where !draft.contacts.isEmpty {
      for mention in draft.contacts where !listed.contains(mention.text.lowercased()) {
        findings.append(
          Diagnostic(
            "personal-contact", at: Span(draft.path, line: mention.line, column: mention.column),
            mention.isEmail
              ? "The e-mail address `\(mention.text)` would be published." : "The telephone number `\(mention.text)` would be published.",
            fix: mention.isEmail
              ? "List it under `contacts` of an organization if it belongs to an office, or take it out."
              : "Take it out, or link to a page."))
      }
    }
  }
}
