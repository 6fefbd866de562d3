import Catalog

/// The words of the field in the order of their titles, and the pages they stand on.
enum Glossary {
  static func sorted(_ catalog: Catalog) -> [Entity] {
    catalog.all(.term).filter { $0.common.status != .retired }.map { ($0.title.lowercased(), $0) }
      .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  /// On which page of a long glossary each word stands; empty where there is one page.
  static func pages(_ catalog: Catalog) -> [String: Int] {
    let terms = sorted(catalog), pages = Pagination.all(terms.count, base: "")
    guard pages.count > 1 else { return [:] }
    return Dictionary(uniqueKeysWithValues: pages.flatMap { page in terms[page.range].map { ($0.id.id, page.page) } })
  }
}
