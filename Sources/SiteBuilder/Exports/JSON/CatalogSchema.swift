import Catalog

/// The JSON Schema (2020-12) of the whole catalog and of each kind of twin, worked out from the descriptions that these are made by.
///
/// It leaves objects open: new members may come at any time, and a reader that keeps to the schema will not trip over them.
enum CatalogSchema {
  static let path = "data/catalog.schema.json"

  static func file(_ site: Site) -> DataFile {
    DataFile(
      .catalog, path, title: "Schema of the catalog",
      says: "What the catalog as JSON and the data beside each page hold, member by member.", format: "JSON Schema 2020-12",
      mediaType: "application/schema+json",
      schema: DataFile.Reference(title: "JSON Schema", url: "https://json-schema.org/draft/2020-12")
    ) { out in
      value(site).write(into: &out)
      out.append(UInt8(ascii: "\n"))
    }
  }

  static func value(_ site: Site) -> JSONValue {
    var writer = SchemaWriter()
    let kinds = TwinKind.all.map { ($0.kind.rawValue, writer.object(DataRecord(fields: $0.fields))) }
    let catalog = DataRecord(fields: CatalogFile.members.map(\.field))
    let entities = JSONValue.members([
      ("description", .text("Everything in the catalog, kind by kind.")), ("type", .text("array")),
      ("items", .members([("anyOf", .list(kinds.map { SchemaWriter.reference($0.0) }))])),
    ])
    return .members(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("$id", .text(site.permanent(path))),
        ("title", .text("A catalog of Cairn")),
        ("description", .text("The file catalog.json; $defs has the data beside each page under the name of its kind.")),
      ]
        + writer.members(catalog, more: [("entities", entities)])
        + [("$defs", .members(kinds.map { ($0.0, $0.1) } + [("moved", moved(&writer)), ("tree", SchemaWriter.tree)] + writer.shared))])
  }

  /// At an address that has moved.
  private static func moved(_ writer: inout SchemaWriter) -> JSONValue {
    writer.object(
      DataRecord(fields: [
        DataField(name: "format", says: "As in every twin.", form: .constant(.number(1)), isAlways: true),
        DataField(name: "kind", says: "What it is.", form: .choice(Kind.allCases.map(\.rawValue)), isAlways: true),
        DataField(name: "id", says: "The earlier id.", form: .text, isAlways: true),
        DataField(name: "moved_to", says: "What is there now.", form: .record(.thing()), isAlways: true),
      ]))
  }
}
