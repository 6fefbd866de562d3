extension DataFile {
  /// Every file of a site, in the order in which they are listed. Pages, the footer and `llms.txt` say what stands here.
  static func all(_ site: Site) -> [DataFile] {
    ExportFormat.allCases.flatMap { $0.files(site, kind: nil) } + RequirementFiles.files(site) + [CatalogSchema.file(site)]
      + SiteLists.files(site)
  }
}
