import Catalog

/// Writes descriptions of data as JSON Schema. Objects that have a name are described once.
struct SchemaWriter {
  /// Objects with a name, in the order in which they were met.
  private(set) var shared: [JSONMember] = []
  private var known: Set<String> = []

  mutating func object(_ record: DataRecord) -> JSONValue { .members(members(record)) }

  /// - Parameter more: members that are always there.
  mutating func members(_ record: DataRecord, more: [JSONMember] = []) -> [JSONMember] {
    var properties: [JSONMember] = []
    for field in record.fields { properties.append((field.name, property(field))) }
    let always = record.fields.filter(\.isAlways).map(\.name) + more.map(\.name)
    return [
      ("type", .text("object")), ("properties", .members(properties + more)),
      ("required", .some(always.map { .text($0) })),
    ]
  }

  private mutating func property(_ field: DataField) -> JSONValue {
    .members([("description", .text(field.says))] + form(field.form))
  }

  private mutating func form(_ form: DataForm) -> [JSONMember] {
    switch form {
    case .constant(let value): [("const", value)]
    case .text: [("type", .text("string"))]
    case .choice(let choices): [("enum", .list(choices.map { .text($0) }))]
    case .day: [("type", .text("string")), ("format", .text("date"))]
    case .dayOfYear: [("type", .text("string")), ("pattern", .text("^[01][0-9]-[0-3][0-9]$"))]
    case .schoolYear: [("type", .text("string")), ("pattern", .text("^[0-9]{4}-[0-9]{2}$"))]
    case .address: [("type", .text("string")), ("format", .text("uri"))]
    case .number: [("type", .text("integer"))]
    case .flag: [("type", .text("boolean"))]
    case .range:
      [
        ("type", .text("array")), ("items", .members([("type", .text("integer"))])), ("minItems", .number(2)), ("maxItems", .number(2)),
      ]
    case .list(let element):
      [("type", .text("array")), ("items", .members(self.form(element))), ("minItems", .number(1))]
    case .tree: [("$ref", .text("#/$defs/tree"))]
    case .record(let record): reference(record)
    }
  }

  private mutating func reference(_ record: DataRecord) -> [JSONMember] {
    guard let name = record.name else { return members(record) }
    if known.insert(name).inserted { shared.append((name, object(record))) }
    return [("$ref", .text("#/$defs/\(name)"))]
  }

  static func reference(_ name: String) -> JSONValue { .members([("$ref", .text("#/$defs/\(name)"))]) }

  /// A requirement, which may hold others: see `JSONValue.requirement`.
  static let tree: JSONValue = {
    let text = JSONValue.members([("type", .text("string"))]), number = JSONValue.members([("type", .text("integer"))])
    func list(of element: JSONValue) -> JSONValue { .members([("type", .text("array")), ("items", element)]) }
    func node(_ properties: [JSONMember], optional: Set<String> = []) -> JSONValue {
      .members([
        ("type", .text("object")), ("properties", .members(properties)),
        ("required", .list(properties.map(\.name).filter { !optional.contains($0) }.map { .text($0) })),
      ])
    }
    let kinds = Requirement.OtherKind.allCases.map { JSONValue.text($0.rawValue) }
    return .members([
      ("description", .text("What has to be held: all or any of several, some of a list, or one thing named by its id.")),
      (
        "anyOf",
        .list([
          node([("all", list(of: reference("tree")))]), node([("any", list(of: reference("tree")))]),
          node(
            [("choose", number), ("from", .members([("anyOf", .list([text, list(of: text)]))])), ("within", number)], optional: ["within"]),
          node([("mc", text)]), node([("recognition", text)]), node([("role", text)]),
          node([("other", text), ("kind", .members([("enum", .list(kinds))]))]),
        ])
      ),
    ])
  }()
}
