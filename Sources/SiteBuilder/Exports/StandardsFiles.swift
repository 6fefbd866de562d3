import Catalog

/// The catalog in languages that other systems have agreed on.
enum StandardsFiles {
  static func ctdl(_ site: Site, kinds: Set<Kind>) -> DataFile {
    DataFile(
      .catalog, CTDL.path, title: "In CTDL",
      says: "Occupations, micro-credentials, recognitions, programs, competencies, rubrics, and pathways with their conditions.",
      format: "JSON-LD", mediaType: "application/ld+json",
      schema: DataFile.Reference(title: "CTDL", url: "https://credreg.net/ctdl/handbook"),
      writeOn: { try CTDLDocument(site, kinds: kinds).write(into: &$0, $1) })
  }

  static func `case`(_ site: Site) -> DataFile {
    DataFile(
      .catalog, CASE.path, title: "In CASE", says: "Competencies and rubrics as a framework for learning platforms.", format: "JSON",
      mediaType: "application/json",
      schema: DataFile.Reference(title: "CASE 1.1", url: "https://www.imsglobal.org/spec/case/v1p1"),
      writeOn: { try CASEPackage(site).write(into: &$0, $1) })
  }
}
