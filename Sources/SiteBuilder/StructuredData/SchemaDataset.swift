import Catalog

extension SchemaOrg {
  /// https://schema.org/Dataset: the whole catalog, in each of its files.
  func dataset(_ files: [DataFile], _ head: Head) -> Members {
    let owner = site.configuration.organization.flatMap { link("Organization", $0) }, license = site.configuration.license
    return [
      ("@type", .text("Dataset")), ("name", text(site.configuration.title)), ("description", text(head.description)),
      ("url", .text(site.absolute(head.url))), ("inLanguage", .text(site.configuration.language)),
      ("license", text(license?.url ?? license?.name)), ("creator", owner), ("publisher", owner), ("isAccessibleForFree", .flag(true)),
      (
        "distribution",
        .list(
          files.map { file in
            .members([
              ("@type", .text("DataDownload")), ("name", text(file.title)), ("description", text(file.says)),
              ("encodingFormat", .text(file.mediaType)), ("contentUrl", .text(site.absolute("\(site.address.prefix)/\(file.path)"))),
            ])
          })
      ),
    ]
  }
}
