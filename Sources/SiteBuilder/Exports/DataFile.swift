import Catalog

/// A file for other systems to read: what `/data/` says of it, and what is in it.
struct DataFile: Sendable {
  enum Group: CaseIterable, Sendable { case catalog, tables, following }

  /// Adds bytes, and calls back now and then with those that are there, which are gone afterwards.
  typealias WriteOn = @Sendable (inout [UInt8], @escaping HandOn) throws -> Void
  typealias HandOn = (inout [UInt8]) throws -> Void

  /// A document elsewhere, or on the site, that says what the file holds.
  struct Reference: Sendable {
    var title: String
    var url: String
  }

  let group: Group
  /// Below the output folder: `data/catalog.json`.
  let path: String
  let title: String
  /// What is in it, in a sentence.
  let says: String
  /// "CSV"
  let format: String
  /// `text/csv`
  let mediaType: String
  let schema: Reference?
  /// Adds the bytes; nil for a file that another part of the site makes.
  let write: (@Sendable (inout [UInt8]) -> Void)?
  /// The same for a file too large to be held in memory: hands on what there is so far, again and again.
  private(set) var writeOn: WriteOn?
  /// How its bytes follow from one thing after the other, where they do.
  private(set) var series: Series?

  init(
    _ group: Group, _ path: String, title: String, says: String, format: String, mediaType: String, schema: Reference? = nil,
    write: (@Sendable (inout [UInt8]) -> Void)? = nil
  ) {
    self.group = group
    self.path = path
    self.title = title
    self.says = says
    self.format = format
    self.mediaType = mediaType
    self.schema = schema
    self.write = write
  }

  /// A large one, written part after part.
  init(
    _ group: Group, _ path: String, title: String, says: String, format: String, mediaType: String, schema: Reference?,
    writeOn: @escaping WriteOn
  ) {
    self.init(group, path, title: title, says: says, format: format, mediaType: mediaType, schema: schema) { out in
      // Nothing that is only held in memory fails.
      try? writeOn(&out) { _ in }
    }
    self.writeOn = writeOn
  }

  /// The same made of one thing after the other.
  func telling(_ series: Series, _ site: Site) -> DataFile {
    var file = DataFile(group, path, title: title, says: says, format: format, mediaType: mediaType, schema: schema) {
      series.write(site, into: &$0)
    }
    file.series = series
    return file
  }
}
