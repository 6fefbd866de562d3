package import Catalog
package import Diagnostics

/// A file of the catalog for another system; its bytes are made when they are asked for.
package struct ExportedFile: Sendable {
  /// `catalog.json`
  package let name: String
  private let write: @Sendable (inout [UInt8]) -> Void

  init(name: String, write: @escaping @Sendable (inout [UInt8]) -> Void) {
    self.name = name
    self.write = write
  }

  package func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    write(&bytes)
    return bytes
  }
}

extension Build {
  /// The catalog in a format, the same as on the site; nil where it has errors.
  package func export(_ format: ExportFormat, kind: Kind?) async throws -> (files: [ExportedFile]?, diagnostics: [Diagnostic]) {
    let (site, findings) = try await publishedSite()
    let files = site.map { site in
      format.files(site, kind: kind).compactMap { file in
        file.write.map { ExportedFile(name: String(file.path.split(separator: "/").last ?? ""), write: $0) }
      }
    }
    return (files, findings)
  }
}
