import Mustache

/// A file of data, as the row of a table.
struct DataFileRow: View {
  let file: DataFile
  let url: String

  init(_ site: Site, _ file: DataFile) {
    self.file = file
    url = "\(site.address.prefix)/\(file.path)"
  }

  static let shape = Shape<DataFileRow>(
    "file of data",
    [
      .text("title") { $0.file.title }, .text("url") { $0.url }, .text("path") { "/" + $0.file.path }, .text("says") { $0.file.says },
      .text("format") { $0.file.format }, .text("media_type") { $0.file.mediaType },
      .object("schema", of: LinkView.self) { $0.file.schema.map { LinkView(title: $0.title, url: $0.url) } },
    ])
}

/// Files of one sort under a heading.
struct DataFileGroup: View {
  let group: DataFile.Group
  let rows: [DataFileRow]

  var id: String {
    switch group {
    case .catalog: "catalog"
    case .tables: "tables"
    case .following: "following"
    }
  }

  var title: String {
    switch group {
    case .catalog: "The whole catalog"
    case .tables: "Tables for spreadsheets"
    case .following: "To find and follow pages"
    }
  }

  static let shape = Shape<DataFileGroup>(
    "group of files",
    [
      .text("id") { $0.id }, .text("title") { $0.title }, .list("rows", of: DataFileRow.self) { $0.rows },
      .flag("has_schema") { $0.rows.contains { $0.file.schema != nil } },
    ])
}
