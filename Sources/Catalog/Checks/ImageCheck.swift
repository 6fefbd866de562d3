import Diagnostics
import Markdown

/// Every picture that prose shows lies in `images/`.
enum ImageCheck {
  static func run(_ catalog: Catalog, _ images: Set<String>, _ findings: inout [Diagnostic]) {
    for entity in catalog.entities {
      for image in entity.body.prose.images {
        guard let name = name(of: image.destination) else {
          findings.append(
            Diagnostic(
              "bad-image", at: image.span, "The picture `\(image.destination)` does not lie in `images/`.",
              fix: "Put it there and write `![What it shows](../images/\(image.destination.split(separator: "/").last ?? "name.png"))`."))
          continue
        }
        if !images.contains(name) {
          findings.append(
            Diagnostic(
              "unknown-image", at: image.span, "There is no picture `\(name)`.",
              fix: Suggestion.sentence(for: name, among: images.sorted()) ?? "Put it into `images/`."))
        }
      }
    }
  }

  /// `images/name.png`, however the author leads there.
  package static func name(of destination: String) -> String? {
    var path = destination[...]
    while path.hasPrefix("../") { path = path.dropFirst(3) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0] == "images" && parts[1] != ".." ? String(path) : nil
  }
}
