package import Catalog
package import OpenBadges

/// A JSON Schema (draft-07) of a form, by which editors complete and check what is typed. `cairn check` knows more: it sees all files.
package enum EditorSchema {
  package static func of(_ kind: Kind) -> JSON {
    let guide = KindGuide.of(kind)
    return schema("\(kind.noun.prefix(1).uppercased())\(kind.noun.dropFirst())", guide.about, FieldTable.fields(of: kind), guide.allFields)
  }

  package static func ofConfiguration(pigments: [String]) -> JSON {
    schema(
      Configuration.file, ConfigurationGuide.about, FieldTable.fieldsOfConfiguration(pigments: pigments), ConfigurationGuide.fields)
  }

  private static func schema(_ title: String, _ about: String, _ fields: [FormField], _ guides: [FieldGuide]) -> JSON {
    let words = Dictionary(guides.map { ($0.path, $0.words) }) { first, _ in first }
    var schema: JSONObject = ["$schema": "http://json-schema.org/draft-07/schema#", "title": .text(title), "description": .text(about)]
    for member in object(fields, "", words).members { schema[member.name] = member.value }
    if fields.contains(where: { $0.needsRequirements }) { schema["definitions"] = ["requirement": requirement, "node": node] }
    return .object(schema)
  }

  private static func object(_ fields: [FormField], _ prefix: String, _ words: [String: String]) -> JSONObject {
    var properties = JSONObject()
    for field in fields {
      var value = self.value(field, prefix, words)
      if let words = words[prefix + field.name] { value["description"] = .text(words) }
      properties[field.name] = .object(value)
    }
    var object: JSONObject = ["type": "object", "properties": .object(properties), "additionalProperties": false]
    let required = fields.filter(\.isRequired).map { JSON.text($0.name) }
    if !required.isEmpty { object["required"] = .list(required) }
    return object
  }

  private static func value(_ field: FormField, _ prefix: String, _ words: [String: String]) -> JSONObject {
    var one: JSONObject
    switch field.shape {
    case .group: one = object(field.fields, "\(prefix)\(field.name).", words)
    case .requirement: return ["$ref": "#/definitions/requirement"]
    default: one = simple(field.shape)
    }
    if field.mayBeText { one = ["anyOf": [.object(simple(.text)), .object(one)]] }
    return field.isList ? ["anyOf": [["type": "array", "items": .object(one)], .object(one)]] : one
  }

  /// Editors read YAML by its core schema, in which `2019` is a number and `yes` a text.
  private static func simple(_ shape: FieldShape) -> JSONObject {
    switch shape {
    case .text, .prose: ["type": ["string", "number", "boolean"]]
    case .flag: ["enum": ["yes", "no", true, false]]
    case .integer: ["type": "integer"]
    case .decimal: ["type": "number"]
    case .date: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .schoolYear: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"]
    case .dayOfYear: ["type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$"]
    case .range:
      [
        "anyOf": [
          ["type": "integer", "minimum": 0],
          [
            "type": "object", "properties": ["min": ["type": "integer"], "max": ["type": "integer"]], "required": ["min", "max"],
            "additionalProperties": false,
          ],
        ]
      ]
    case .money:
      [
        "anyOf": [
          ["type": "string", "pattern": "^[0-9.]+ [A-Z]{3}$"],
          [
            "type": "object", "properties": ["amount": ["type": "number"], "currency": ["type": "string", "pattern": "^[A-Z]{3}$"]],
            "required": ["amount", "currency"], "additionalProperties": false,
          ],
        ]
      ]
    case .webAddress: ["type": "string", "pattern": "^https?://"]
    case .choice(let words): ["enum": .list(words.map { .text($0) })]
    case .reference(.faq?): ["type": ["string", "integer"]]
    case .reference(nil): ["type": "string", "pattern": "[:/]"]
    case .reference: ["type": ["string", "integer"]]
    case .requirement, .group: [:]
    }
  }

  private static let requirement: JSON = [
    "anyOf": [["type": "array", "items": ["$ref": "#/definitions/node"]], ["$ref": "#/definitions/node"]]
  ]

  private static var node: JSON {
    let nested: JSON = ["$ref": "#/definitions/requirement"], text: JSON = .object(simple(.text)),
      id: JSON = ["type": ["string", "integer"]]
    var properties = JSONObject()
    for form in RequirementGuide.forms {
      var value: JSONObject
      switch form.name {
      case "all", "any": value = nested.object ?? [:]
      case "choose": value = ["type": "integer", "minimum": 1]
      case "other": value = text.object ?? [:]
      default: value = id.object ?? [:]
      }
      value["description"] = .text(form.words)
      properties[form.name] = .object(value)
    }
    properties["from"] = ["anyOf": [["type": "array", "items": id], id]]
    properties["within"] = ["type": "string", "pattern": "^[0-9]+ years?$"]
    properties["kind"] = ["enum": .list(Requirement.OtherKind.allCases.map { .text($0.rawValue) })]
    properties["note"] = text
    return [
      "type": "object", "properties": .object(properties), "additionalProperties": false,
      "oneOf": .list(RequirementGuide.forms.map { ["required": [.text($0.name)]] }),
    ]
  }

  // MARK: - Text

  /// A schema in lines, as people read and compare it.
  package static func text(_ schema: JSON) -> String { lines(schema, indent: "") + "\n" }

  private static func lines(_ value: JSON, indent: String) -> String {
    let short = String(decoding: value.bytes(), as: UTF8.self)
    if short.utf8.count + indent.utf8.count <= 100 { return short }
    let inner = indent + "  "
    switch value {
    case .list(let elements): return "[\n" + elements.map { inner + lines($0, indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let object):
      let members = object.members.map { member in
        "\(inner)\(String(decoding: JSON.text(member.name).bytes(), as: UTF8.self)): \(lines(member.value, indent: inner))"
      }
      return "{\n" + members.joined(separator: ",\n") + "\n\(indent)}"
    default: return short
    }
  }
}

extension FormField {
  fileprivate var needsRequirements: Bool { shape == .requirement || fields.contains { $0.needsRequirements } }
}
