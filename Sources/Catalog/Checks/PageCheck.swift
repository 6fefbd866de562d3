import Diagnostics

/// A page follows one other at most: the way back, and what comes before and after it, lead through that one.
enum PageCheck {
  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    var owners: [EntityID: Entity] = [:]
    for page in catalog.all(.page) {
      guard case .page(let content) = page.content else { continue }
      for entry in content.pages {
        let id = catalog.current(entry.value)
        if let owner = owners[id] {
          findings.append(
            Diagnostic(
              "page-listed-twice", at: entry.span, "`\(id.id)` already follows `\(owner.id.id)`.",
              fix: "Take it out here. A link in the text can lead there as well."))
        } else {
          owners[id] = page
        }
      }
    }
  }
}
