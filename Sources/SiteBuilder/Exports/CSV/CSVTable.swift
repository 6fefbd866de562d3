import Catalog

/// Everything of one kind as a table (RFC 4180): a row for each thing, a column for each member of its twin.
///
/// - Members of objects have a column each, named by the way to them: `facts.family`.
/// - A range has two columns, `hours.least` and `hours.most`.
/// - Other things stand with their ids; of other objects in a list, the member that says most stands for each.
/// - The entries of a list are separated by a semicolon and a space.
enum CSVTable {
  static func file(_ site: Site, _ kind: Kind) -> DataFile {
    let section = Section(kind)?.title ?? "Pages"
    return DataFile(
      .tables, path(kind), title: section, says: says(site, kind), format: "CSV",
      mediaType: "text/csv", schema: DataFile.Reference(title: "JSON Schema", url: "\(site.address.prefix)/\(CatalogSchema.path)")
    ).telling(series(site, kind), site)
  }

  private static func says(_ site: Site, _ kind: Kind) -> String {
    let count = site.catalog.count(of: kind)
    let versions = kind == .role ? site.catalog.ids(of: kind).count { $0.version != nil } : 0
    return "\(Numerals.grouped(count)) \(count == 1 ? kind.noun : kind.plural)"
      + (versions > 0 ? ", and \(Numerals.count(versions, "earlier version"))." : ".")
  }

  static func path(_ kind: Kind) -> String { "data/\(Section(kind)?.rawValue ?? "pages").csv" }

  static func series(_ site: Site, _ kind: Kind) -> Series {
    let twins = TwinKind.of(kind)
    return Series(
      things: Array(site.catalog.ids(of: kind)),
      head: { out in
        // Without this sign at the beginning, Excel reads the file in the code page of its computer.
        out += [0xef, 0xbb, 0xbf]
        var row = CSVRow()
        row.addNames(of: twins.fields)
        row.end(&out)
      }, opening: "", separator: "", tail: ""
    ) { twin, out in
      var row = CSVRow()
      row.addCells(of: twins.fields, twin.members)
      row.end(&out)
    }
  }
}
