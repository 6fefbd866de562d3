import Catalog

/// Something that is told in JSON, with what is needed to tell it.
struct Told<It: Sendable>: Sendable {
  let site: Site
  /// Whose page it stands on; nil where it stands on none.
  let page: EntityID?
  let it: It

  var catalog: Catalog { site.catalog }

  /// A part of it.
  func with<Part>(_ part: Part) -> Told<Part> { Told<Part>(site: site, page: page, it: part) }

  /// The address of a place on the page.
  func url(_ anchor: String) -> String? { page.map { site.absolute(site.addresses.url($0, fragment: anchor)) } }
}
