import Catalog

/// A column of a table, by the field it fills in.
struct ImportColumn: Sendable {
  enum Form: Sendable {
    /// The name of the file.
    case id
    /// The prose below the form.
    case body
    case single(FieldShape)
    case list(FieldShape)
    /// A list of fields of which one only is needed: each line of the cell gives that one. Others are fixed.
    case forms(String, part: String, FieldShape, fixed: [(name: String, value: String)])
    /// Ids of micro-credentials that are all needed.
    case requirement
    /// A field of a field, `effort_hours.min`.
    case part(String, name: String, FieldShape)
  }

  let name: String
  let form: Form

  /// What a table can give for a kind.
  static func all(of kind: Kind) -> [ImportColumn] {
    var columns = [ImportColumn(name: "id", form: .id)]
    if KindGuide.of(kind).hasProse { columns.append(ImportColumn(name: "text", form: .body)) }
    for field in FieldTable.fields(of: kind) where field.name != "frozen" {
      columns += of(field)
    }
    if kind == .role {
      for level in ["required", "preferred"] {
        columns.append(
          ImportColumn(name: "\(level)_qualifications", form: .forms("qualifications", part: "text", .prose, fixed: [("level", level)])))
      }
    }
    return columns
  }

  private static func of(_ field: FormField) -> [ImportColumn] {
    switch field.shape {
    case .requirement: return [ImportColumn(name: field.name, form: .requirement)]
    case .range:
      return [ImportColumn(name: field.name, form: .single(.range))]
        + ["min", "max"].map { ImportColumn(name: "\(field.name).\($0)", form: .part(field.name, name: $0, .integer)) }
    case .group where field.isList:
      if field.mayBeText { return [ImportColumn(name: field.name, form: .list(.text))] }
      let needed = field.fields.filter(\.isRequired)
      guard needed.count == 1 else { return [] }
      return [ImportColumn(name: field.name, form: .forms(field.name, part: needed[0].name, needed[0].shape, fixed: []))]
    case .group:
      let parts = field.fields.filter { !$0.isList && $0.shape != .group }.map {
        ImportColumn(name: "\(field.name).\($0.name)", form: .part(field.name, name: $0.name, $0.shape))
      }
      return field.mayBeText ? [ImportColumn(name: field.name, form: .single(.text))] : parts
    default: return [ImportColumn(name: field.name, form: field.isList ? .list(field.shape) : .single(field.shape))]
    }
  }
}
