import Catalog

/// The whole catalog as one JSON object: what holds for all of it, and then everything in it as its twin tells it.
enum CatalogFile {
  static let path = "data/catalog.json"

  static let members: [Member<Configuration>] = [
    .constant("format", "Changes when a reader of the old form would misread the new one. New members may come at any time.", .number(1)),
    .text("title", "What the catalog is called.", always: true) { $0.it.title },
    .text("summary", "What it is, in a sentence.") { $0.it.summary.isEmpty ? nil : $0.it.summary },
    .address("url", "Where it is published.", always: true) { $0.site.absolute($0.site.addresses.home) },
    .address("schema", "The JSON Schema of this file and of the data beside each page.", always: true) {
      $0.site.absolute("\($0.site.address.prefix)/\(CatalogSchema.path)")
    },
    .text("language", "A language tag: en-US.", always: true) { $0.it.language },
    .record("license", "On which terms it may be used; without it, none are stated.", of: license) { $0.it.license },
    .thing("organization", "Who answers for it.") { $0.it.organization },
    .text("assumption", "What the sign † means.", always: true) { $0.it.assumption },
    .prose("disclaimer", "What has to stand wherever qualifications are quoted.") { $0.it.disclaimer?.text },
    .year("school_year", "The school year it is made for.") { $0.it.schoolYear },
  ]

  private static let license = TwinObject<Configuration.License>([
    .text("name", "What it is called.", always: true) { $0.it.name },
    .address("url", "Where it can be read.") { $0.it.url },
  ])

  /// - Parameter kinds: of what is in it.
  static func file(_ site: Site, kinds: [Kind]) -> DataFile {
    DataFile(
      .catalog, path, title: "The whole catalog",
      says: "Everything in it, with earlier versions of role cards: each thing as the data beside its page.", format: "JSON",
      mediaType: "application/json",
      schema: DataFile.Reference(title: "JSON Schema", url: "\(site.address.prefix)/\(CatalogSchema.path)")
    ).telling(series(site, kinds: kinds), site)
  }

  static func series(_ site: Site, kinds: [Kind] = Kind.allCases) -> Series {
    let kinds = Set(kinds)
    return Series(
      things: Kind.allCases.filter(kinds.contains).flatMap(site.catalog.ids),
      head: { out in
        let opening = members.values(of: Told(site: site, page: nil, it: site.configuration))
        JSONValue.members(opening).write(into: &out)
        out.removeLast()
        out += ",\"entities\":[".utf8
      }, opening: "\n", separator: ",\n", tail: "\n]}\n"
    ) { JSONValue.members($0.members).write(into: &$1) }
  }
}
