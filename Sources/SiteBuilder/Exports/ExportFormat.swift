package import Catalog

/// A form in which the catalog is given to other systems: a new one is one case and the files it has.
package enum ExportFormat: String, CaseIterable, Sendable {
  case json, csv, ctdl
  case `case`

  /// - Parameter kind: where only things of this kind are asked for. What lies on the site has all kinds.
  func files(_ site: Site, kind: Kind?) -> [DataFile] {
    switch self {
    case .json: [CatalogFile.file(site, kinds: kind.map { [$0] } ?? Kind.allCases)]
    case .csv: (kind.map { [$0] } ?? site.kinds).map { CSVTable.file(site, $0) }
    case .ctdl: [StandardsFiles.ctdl(site, kinds: kind.map { [$0] } ?? CTDLDocument.kinds)]
    case .case: [StandardsFiles.case(site)]
    }
  }

  /// Kinds that it can be asked for by themselves.
  package var kinds: [Kind] {
    switch self {
    case .json, .csv: Kind.allCases
    case .ctdl: Kind.allCases.filter(CTDLDocument.kinds.contains)
    case .case: []
    }
  }

  /// Whether it has a file for each kind, and no kind is named.
  package func isSeveralFiles(kind: Kind?) -> Bool { self == .csv && kind == nil }
}

extension Site {
  /// The kinds that the catalog has something of.
  var kinds: [Kind] {
    var last: Kind?
    return catalog.entities.compactMap { entity in
      if entity.id.kind == last { return nil }
      last = entity.id.kind
      return entity.id.kind
    }
  }
}
