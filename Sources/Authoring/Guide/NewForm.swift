package import Catalog
import Diagnostics
import FrontMatter
import Storage

/// A form to fill in: what must be there is there, what may be there stands as a comment with an example.
package struct NewForm: Sendable {
  package var kind: Kind
  package var title: String
  /// Its id; from the title where nil.
  package var id: String?

  package init(_ kind: Kind, title: String, id: String? = nil) {
    self.kind = kind
    self.title = title
    self.id = id
  }

  /// The new file; the content with it has no error that it had not before.
  package func plan(_ set: SourceSet) throws(Refusal) -> ChangeSet {
    let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if title.isEmpty || !title.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) {
      throw Refusal(.usage, "A title is one line with at least one letter.")
    }
    guard let id = id ?? EntityID.made(from: title) else {
      throw Refusal(.usage, "No id can be made of `\(title)`: ids have the letters a to z, digits and hyphens. Say one with `--id`.")
    }
    guard EntityID.isValid(id: id) else {
      throw Refusal(
        .usage, "`\(id)` can't be an id: ids have lower-case letters, digits and hyphens only, such as `\(EntityID.suggestion(for: id))`.")
    }
    if kind == .faq, self.id != nil {
      throw Refusal(.usage, "An FAQ entry has the next number for its id, which is given to it. Leave `--id` out.")
    }
    if let taken = set.owner(of: EntityID(kind, id)) { throw Refusal(.usage, "\(taken) Say another id with `--id`.") }
    let context = Context(set, kind)
    let name = kind == .faq ? context.fileName(of: id) : id
    for ending in ["md", "yaml", "yml"] where set.files["\(kind.folder)/\(name).\(ending)"] != nil {
      throw Refusal(.usage, "`\(set.shown("\(kind.folder)/\(name).\(ending)"))` is there already, and nothing is overwritten.")
    }
    let guide = KindGuide.of(kind)
    let path = "\(kind.folder)/\(name).\(guide.hasProse ? "md" : "yaml")"
    let text = Self.text(guide, values: context.values.merging([kind.titleField: Self.quoted(title)]) { $1 })
    let changes = ChangeSet([SourceChange(path: path, before: nil, after: Array(text.utf8))])
    let before = Set(set.linked().diagnostics)
    let fresh = set.applying(changes).linked().diagnostics.filter { $0.severity == .error && !before.contains($0) }
    if !fresh.isEmpty { throw Refusal(.content, "Nothing was written: the new file would be wrong.", findings: fresh) }
    return changes
  }

  // MARK: - Text

  /// - Parameters:
  ///   - values: what stands in place of the examples.
  ///   - allFields: whether what may be there is filled in too.
  static func text(_ guide: KindGuide, values: [String: String], allFields: Bool = false) -> String {
    let required = Set(FieldTable.fields(of: guide.kind).filter(\.isRequired).map(\.name))
    let fields = guide.allFields.filter { $0.example != nil }
    let shown = fields.filter { $0.isShown || required.contains($0.path) || values[$0.path] != nil }
    let others = fields.filter { field in !shown.contains { $0.path == field.path } && field.path != "frozen" }
    var lines = guide.hasProse ? ["---"] : []
    lines += comment(guide.about)
    for field in shown { lines += comment(field.words) + written(field, values) }
    lines += ["", "# What may be added: take the # away and fill in."]
    for field in others {
      lines += comment(field.words)
      lines += allFields ? written(field, values) : written(field, values).map { "# " + $0 }
    }
    if guide.hasProse { lines += ["---", "", "Write here what the facts above do not say."] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func written(_ field: FieldGuide, _ values: [String: String]) -> [String] {
    let value = values[field.path] ?? field.example ?? ""
    return "\(field.path):\(value.hasPrefix("\n") ? "" : " ")\(value)".split(separator: "\n").map(String.init)
  }

  private static func comment(_ words: String) -> [String] {
    Printout(width: 98).wrapped(words).split(separator: "\n").map { "# " + $0 }
  }

  /// A text as YAML, in quotes where it would be read as something else without.
  static func quoted(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isLetter || $0.isNumber } ?? false && !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
      && !["null", "~"].contains(text.lowercased())
    return isPlain ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  // MARK: - What the catalog has already

  private struct Context {
    var values: [String: String] = [:]
    private var number = 1
    private var isPadded = true

    init(_ set: SourceSet, _ kind: Kind) {
      func draft(_ path: String) -> Draft {
        Draft(path: path, shownAs: set.shown(path), bytes: set.files[path] ?? [], pigments: set.pigments)
      }
      if set.files[Configuration.file] != nil, case .configuration(let settings) = draft(Configuration.file).subject {
        if kind == .role { values["school_year"] = settings.schoolYear.map { "\($0)" } }
        if kind == .microCredential { values["category"] = settings.categories.first.map { NewForm.quoted($0.name) } }
      }
      guard kind == .faq else { return }
      let entries = set.files.keys.filter { $0.hasPrefix(Kind.faq.folder + "/") }
      isPadded = entries.isEmpty || entries.contains { $0.hasPrefix(Kind.faq.folder + "/0") }
      for path in entries {
        guard case .entity(let entity) = draft(path).subject else { continue }
        for taken in [entity.id.id] + entity.common.aliases.map(\.value) { number = max(number, (Int(taken) ?? 0) + 1) }
      }
      values["number"] = String(number)
    }

    /// Entries of the FAQ lie in the order of their numbers.
    func fileName(of id: String) -> String {
      let digits = String(number)
      return (isPadded ? String(repeating: "0", count: max(0, 3 - digits.count)) : "") + digits + "-" + id
    }
  }
}
