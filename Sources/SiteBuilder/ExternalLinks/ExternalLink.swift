import Catalog
package import Diagnostics

/// An address on another site, with every place of the content that leads there.
package struct ExternalLink: Hashable, Sendable {
  package var address: String
  package var places: [Span]
}

extension ExternalLink {
  /// All of a catalog, by their addresses.
  static func all(_ catalog: Catalog) -> [ExternalLink] {
    let links = catalog.configuration.webLinks + catalog.entities.flatMap(\.webLinks)
    return Dictionary(grouping: links, by: \.value).map { address, links in
      ExternalLink(
        address: address, places: Set(links.map(\.span)).sorted { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) })
    }.sorted { $0.address < $1.address }
  }
}

extension Build {
  /// Where the content leads to other sites; nil where it has errors.
  package func externalLinks() async throws -> (links: [ExternalLink]?, diagnostics: [Diagnostic]) {
    let (catalog, diagnostics) = try await catalog()
    return (catalog.map(ExternalLink.all), diagnostics)
  }
}
