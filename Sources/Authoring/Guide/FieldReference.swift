import Catalog

/// The reference of all fields as Markdown, made from the code that reads them and from the guides.
package enum FieldReference {
  package static func markdown(pigments: [String]) -> String {
    var out = """
      # Fields of the forms

      Every file of the sources begins with a form; here is every field that one may have. Made by `cairn schema --reference` from the code \
      that reads the forms: don't edit it by hand.

      A single value does where a list is expected. Fields within others are written with a point, as in `qualifications.text`.


      """
    out += section(
      "catalog.yaml", ConfigurationGuide.about, FieldTable.fieldsOfConfiguration(pigments: pigments), ConfigurationGuide.fields)
    for kind in Kind.allCases {
      let guide = KindGuide.of(kind), name = kind.noun.prefix(1).uppercased() + kind.noun.dropFirst()
      out += section(
        name, "\(guide.about) In `\(kind.folder)/`; links name it `\(kind.scheme):…`.", FieldTable.fields(of: kind), guide.allFields)
    }
    return out + RequirementGuide.markdown
  }

  private static func section(_ title: String, _ about: String, _ fields: [FormField], _ guides: [FieldGuide]) -> String {
    var rows: [String: String] = [:]
    let words = Dictionary(guides.map { ($0.path, $0.words) }) { first, _ in first }
    collect(fields, "", words, &rows)
    let order = guides.map(\.path)
    return "## \(title)\n\n\(about)\n\n| Field | Holds | Meaning |\n|---|---|---|\n" + order.compactMap { rows[$0] }.joined() + "\n"
  }

  private static func collect(_ fields: [FormField], _ prefix: String, _ words: [String: String], _ rows: inout [String: String]) {
    for field in fields {
      let path = prefix + field.name
      let name = "`\(path)`" + (field.isRequired ? " **needed**" : "")
      rows[path] = "| \(name) | \(escaped(field.words)) | \(escaped(words[path] ?? "")) |\n"
      collect(field.fields, path + ".", words, &rows)
    }
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

extension FormField {
  /// What the field holds, in words: "a list of ids of roles".
  package var words: String {
    let one: String, many: String
    switch shape {
    case .text: (one, many) = ("text", "texts")
    case .prose: (one, many) = ("text with links", "texts with links")
    case .flag: (one, many) = ("yes or no", "yes or no")
    case .integer: (one, many) = ("whole number", "whole numbers")
    case .decimal: (one, many) = ("number", "numbers")
    case .date: (one, many) = ("date, as in 2026-08-01", "dates")
    case .schoolYear: (one, many) = ("school year, as in 2026-27", "school years")
    case .dayOfYear: (one, many) = ("month and day, as in 08-01", "days")
    case .range: (one, many) = ("`{min: 5, max: 20}`, or one number", "ranges")
    case .money: (one, many) = ("amount, as in 200 USD", "amounts")
    case .webAddress: (one, many) = ("address, from `https://`", "addresses")
    case .choice(let words):
      let list = words.map { "`\($0)`" }.joined(separator: ", ")
      (one, many) = ("one of \(list)", "any of \(list)")
    case .reference(let kind?): (one, many) = ("id of \(kind.withArticle)", "ids of \(kind.plural)")
    case .reference(nil): (one, many) = ("id with its kind, as in `role:plc-leader`", "ids with their kinds, as in `role:plc-leader`")
    case .requirement: (one, many) = ("[requirement](#requirements)", "requirements")
    case .group: (one, many) = ("fields", "fields")
    }
    if !isList { return mayBeText ? "\(one), or a text" : one }
    let list = if case .choice = shape { many } else { "list of \(many)" }
    return mayBeText ? "\(list), or of texts" : list
  }
}
