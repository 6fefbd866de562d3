import Diagnostics
import FrontMatter
import Markdown

/// The form an author filled in: typed fields, and the references and texts met while reading them.
///
/// Every reference is noted as it is read, so that resolving, "Used by" and the planning of pages need no
/// knowledge of kinds.
final class AuthorForm {
  let fields: Fields
  /// Path below the content folder.
  let path: String
  private let notes: Notes

  /// Shared by a form and the forms nested in it.
  private final class Notes {
    var references: [Reference] = []
    var ownAnchors: [Located<String>] = []
    var webLinks: [Located<String>] = []
    /// Fields of a form that is only noted which hold more than their type says, by place.
    var shapes: [Int: FieldShape] = [:]
  }

  init(_ fields: Fields, path: String) {
    self.fields = fields
    self.path = path
    notes = Notes()
  }

  private init(_ fields: Fields, within form: AuthorForm) {
    self.fields = fields
    path = form.path
    notes = form.notes
  }

  var references: [Reference] { notes.references }

  /// Places on its own page that a text leads to.
  var ownAnchors: [Located<String>] { notes.ownAnchors }

  /// Addresses on other sites, from texts and fields.
  var webLinks: [Located<String>] { notes.webLinks }

  func noteWebLink(_ link: Located<String>) { notes.webLinks.append(link) }

  /// What fields of a form that is only noted hold, by place, where that is more than their type says.
  var shapes: [Int: FieldShape] { notes.shapes }

  /// Notes what the field of a value holds.
  func note(_ shape: FieldShape, at span: Span) {
    if fields.isRecording { notes.shapes[span.line] = shape }
  }

  func error(_ code: String, at span: Span, _ message: String, fix: String? = nil, edit: Edit? = nil) {
    fields.diagnostics.append(Diagnostic(code, at: span, message, fix: fix, edit: edit))
  }

  // MARK: - References

  /// A field that names one entity of a fixed kind.
  func reference(_ name: String, to kind: Kind) -> EntityID? {
    fields.text(name).flatMap { note($0, kind) }
  }

  /// A field that lists entities of a fixed kind.
  func references(_ name: String, to kind: Kind) -> [EntityID] {
    fields.texts(name).compactMap { note($0, kind) }
  }

  /// A field that lists entities of any kind, each with its scheme: `[policy:mc-stipend, role:plc-leader]`.
  func references(_ name: String) -> [EntityID] {
    fields.texts(name).compactMap(anyReference)
  }

  func anyReference(_ written: Located<String>) -> EntityID? {
    note(.reference(nil), at: written.span)
    guard case .entity(let id, let fragment)? = LinkTarget(written.value, from: path) else {
      error(
        "bad-reference", at: written.span, "`\(written.value)` does not name anything.",
        fix: "Write the kind and the id, such as `role:plc-leader`.")
      return nil
    }
    notes.references.append(Reference(target: id, fragment: fragment, words: nil, span: written.span, written: written.value))
    return id
  }

  func note(_ written: Located<String>, _ kind: Kind) -> EntityID? {
    note(.reference(kind), at: written.span)
    var name = written.value[...]
    if let colon = name.firstIndex(of: ":"), name[..<colon] == kind.scheme { name = name[name.index(after: colon)...] }
    guard let id = EntityID(kind, written: name) else {
      error(
        "bad-reference", at: written.span, "`\(written.value)` can't be the id of \(kind.withArticle).",
        fix: kind == .faq ? "Write its number." : "Ids have lower-case letters, digits and hyphens only.")
      return nil
    }
    notes.references.append(Reference(target: id, fragment: nil, words: nil, span: written.span, written: written.value))
    return id
  }

  // MARK: - Texts

  /// One line of text that may hold emphasis and links.
  func richText(_ name: String) -> RichText? {
    fields.text(name).map(richText)
  }

  func requiredRichText(_ name: String) -> RichText {
    richText(fields.required(name))
  }

  func richTexts(_ name: String) -> [RichText] {
    fields.texts(name).map(richText)
  }

  func richText(_ text: Located<String>) -> RichText {
    note(.prose, at: text.span)
    return take(Prose(inline: text.value, span: text.span, &fields.diagnostics))
  }

  /// - Parameter reserved: ids that other parts of the page have.
  func body(_ text: SourceText, reserved: Set<String>) -> RichText {
    take(Prose(markdown: text.body, path: text.path, line: text.bodyLine, reserved: reserved, &fields.diagnostics))
  }

  private func take(_ prose: Prose) -> RichText {
    if prose.links.isEmpty { return RichText(prose: prose, targets: []) }
    let targets = prose.links.map { link -> LinkTarget in
      guard let target = LinkTarget(link.destination, from: path) else {
        error(
          "bad-link", at: link.span, "The link `\(link.destination)` leads nowhere.",
          fix: Kind.suggestion(forLink: link.destination),
          edit: Kind.destination(meantBy: link.destination).map { Edit(.destination, at: link.span, from: link.destination, to: $0) })
        return .nowhere
      }
      if case .web(let address) = target, link.opensWebsite { noteWebLink(Located(address, at: link.span)) }
      if case .anchor(let name) = target { notes.ownAnchors.append(Located(name, at: link.span)) }
      if case .entity(let id, let fragment) = target {
        notes.references.append(
          Reference(
            target: id, isLink: true, fragment: fragment, words: link.wantsTitle ? nil : link.text, span: link.span,
            written: link.destination))
      }
      return target
    }
    return RichText(prose: prose, targets: targets)
  }

  // MARK: - Nested forms

  func form(_ name: String) -> AuthorForm? {
    fields.fields(name).map { AuthorForm($0, within: self) }
  }

  /// A list of forms; anything else in it is an error that gives `example`.
  func forms(_ name: String, example: String) -> [AuthorForm] {
    fields.list(name).compactMap { item in
      if case .fields(let inner) = item { return AuthorForm(inner, within: self) }
      error("wrong-type", at: item.span, "Each entry of `\(name)` should have fields of its own.", fix: "Write it as `\(example)`.")
      return nil
    }
  }

  func nested(_ fields: Fields) -> AuthorForm { AuthorForm(fields, within: self) }

  func finish() { fields.finish() }
}

extension Kind {
  /// What can stand in a link's place without asking.
  static func destination(meantBy destination: String) -> String? {
    if destination.hasPrefix("www.") { return "https://\(destination)" }
    // An address of the finished site, copied from a browser.
    let steps = destination.split(separator: "/")
    guard destination.hasPrefix("/"), steps.count == 2, let kind = Kind(folder: String(steps[0])), EntityID(kind, written: steps[1]) != nil
    else { return nil }
    return "\(kind.scheme):\(steps[1])"
  }

  static func suggestion(forLink destination: String) -> String {
    if let meant = Self.destination(meantBy: destination) { return "Did you mean `\(meant)`?" }
    if let colon = destination.firstIndex(of: ":") {
      let scheme = destination[..<colon].lowercased()
      if let near = Suggestion.closest(to: scheme, among: allCases.map(\.scheme)) {
        return "Did you mean `\(near):`?"
      }
    }
    return "Link to a page as `role:plc-leader`, or to another website as `https://…`."
  }
}
