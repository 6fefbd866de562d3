import Awards
package import Catalog
package import Diagnostics
import OpenBadges
import Stones
package import Storage

/// The bytes of all sources, for commands that change them.
package struct LoadedSources: Sendable {
  /// By path below the content folder.
  package var files: [String: [UInt8]]
  /// Paths of the pictures.
  package var images: Set<String>
  /// Names that `catalog.yaml` may give to categories.
  package var pigments: [String]
  /// What could not be read.
  package var diagnostics: [Diagnostic]
}

extension Build {
  package func loadSources() throws(StorageError) -> LoadedSources {
    var request = request
    request.templates = nil
    let sources = try request.load()
    var files: [String: [UInt8]] = [:]
    for file in sources.texts { files[file.path] = try sources.tree.read(file) }
    return LoadedSources(
      files: files, images: sources.imageNames, pigments: Pigment.allCases.map(\.rawValue), diagnostics: sources.diagnostics)
  }

  /// Micro-credentials that were awarded and organizations that have keys: their addresses are signed into badges.
  package func signedIDs(_ configuration: Configuration) throws(StorageError) -> Set<EntityID> {
    let sources = try BadgeSources(request.awardsFolder(configuration))
    var ids: Set<EntityID> = []
    for record in sources.folder.ledger.records {
      if let award = record.award { ids.insert(EntityID(.microCredential, award.microCredential)) }
      ids.insert(EntityID(.organization, record.organization))
    }
    if let bytes = sources.keys, let keys = try? IssuerKeys(bytes, path: AwardsFolder.keys) {
      for organization in keys.organizations { ids.insert(EntityID(.organization, organization)) }
    }
    return ids
  }
}
