package import Catalog

extension Site {
  /// Where a thing is shown, as an absolute address.
  package func page(of id: EntityID) -> String { absolute(url(id)) }
}
