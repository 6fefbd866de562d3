package import Diagnostics
import FrontMatter

/// What one source file says, before anything is known of the others.
package struct Draft: Sendable {
  package enum Subject: Sendable {
    case entity(Entity)
    /// Boxed: else each of thousands of drafts would take as much room as the one that holds the settings.
    indirect case configuration(Configuration)
    case nothing
  }

  /// As the author knows it.
  package let path: String
  package var subject: Subject
  package var diagnostics: [Diagnostic]
  /// E-mail addresses and telephone numbers found in the text.
  package var contacts: [ContactMention]
  /// Stands for the bytes of the file, for whoever remembers what was made of them.
  package var mark: Mark?
  /// Stands for all of it that others can depend on: everything but the words of the body, of which only links, headings, pictures and
  /// findings count.
  package var outline: Mark?
  /// Line of the file, from 1, where the body begins.
  package let bodyLine: Int

  /// Reads one file of the content folder.
  /// - Parameters:
  ///   - path: below the content folder, `roles/plc-leader.md`.
  ///   - shownAs: as the author knows it, `Content/roles/plc-leader.md`.
  ///   - pigments: the names that `catalog.yaml` may give to categories.
  package init(path: String, shownAs: String, bytes: [UInt8], pigments: [String] = []) {
    self.path = shownAs
    diagnostics = []
    subject = .nothing
    contacts = []
    let source = SourceText(path: shownAs, bytes: bytes, &diagnostics)
    bodyLine = source.bodyLine
    if source.isReadable { contacts = ContactMention.all(in: bytes) }
    let form = AuthorForm(Fields(source: source), path: path)
    let slips = form.fields.diagnostics
    let isReadable = source.isReadable && !slips.contains { $0.severity == .error }
    if path == Configuration.file {
      let configuration = Configuration.read(form, pigments: pigments)
      if isReadable { subject = .configuration(configuration) }
      diagnostics += isReadable ? form.fields.diagnostics : slips
      return
    }
    guard let name = SourceName(path: path, shownAs: shownAs, &diagnostics) else {
      subject = Draft.stray(path, shownAs: shownAs)
      return
    }
    // A form that can't be read still makes an entity, so that links to it are not taken for mistakes as well.
    subject = .entity(Draft.entity(form, source: source, name: name, isReadable: isReadable))
    if isReadable {
      if name.version != nil { FrozenVersion.check(form, bytes) }
      diagnostics += form.fields.diagnostics
    } else {
      diagnostics +=
        slips + form.fields.diagnostics.dropFirst(slips.count).filter { !source.body.isEmpty && $0.span.line >= source.bodyLine }
    }
  }

  /// A file that could not be read at all.
  /// - Parameter sentence: why, where that is not said elsewhere.
  package init(unreadable path: String, shownAs: String, because sentence: String? = nil) {
    self.path = shownAs
    subject = Draft.stray(path, shownAs: shownAs)
    diagnostics = sentence.map { [Diagnostic("unreadable-source", at: Span(shownAs), $0, fix: "Divide it, or take it out.")] } ?? []
    contacts = []
    bodyLine = 1
  }

  /// What a file is taken for that is wrong as a whole: the thing that its author means by its name, of which nothing is known. Links to
  /// it are not taken for mistakes as well.
  private static func stray(_ path: String, shownAs: String) -> Subject {
    let parts = path.split(separator: "/")
    guard parts.count == 2 else { return .nothing }
    let id = SourceName.letters(parts[1].prefix { $0 != "." && $0 != "@" })
    var ignored: [Diagnostic] = []
    guard let name = SourceName(path: "\(parts[0])/\(id)", shownAs: shownAs, &ignored) else { return .nothing }
    let source = SourceText(path: shownAs, bytes: [], &ignored)
    return .entity(Draft.entity(AuthorForm(Fields(source: source), path: path), source: source, name: name, isReadable: false))
  }

  /// Ids of every page's frame.
  private static let frameAnchors: Set<String> = ["content", "nav", "source", "find-q"]

  private static func entity(_ form: AuthorForm, source: SourceText, name: SourceName, isReadable: Bool) -> Entity {
    let common = Common.read(form, kind: name.kind)
    let content = Content.read(form, as: name.kind)
    let body = form.body(source, reserved: Set(content.anchors(of: name.kind)).union(Draft.frameAnchors))
    form.finish()
    var id = EntityID(name.kind, name.id, version: name.version)
    if case .faq(let faq) = content {
      id.id = String(faq.number > 0 ? faq.number : name.number ?? 0)
      if let numbered = name.number, numbered != faq.number, faq.number > 0 {
        form.error(
          "number-mismatch", at: form.fields.span(of: "number"), "The file name says \(numbered), but `number` says \(faq.number).",
          fix: "Make both the same; numbers never change.")
      }
    }
    if case .role(let role) = content, let version = name.version, role.schoolYear != version {
      form.error(
        "version-mismatch", at: form.fields.span(of: "school_year"), "The file name says \(version), but `school_year` does not.",
        fix: "Write `school_year: \(version)`.")
    }
    let own = form.ownAnchors.map { Reference(target: id, fragment: $0.value, words: nil, span: $0.span) }
    return Entity(
      id: id, path: form.path, common: common, body: body, content: content, references: (form.references + own).fitted(),
      webLinks: form.webLinks, span: Span(source.path),
      isReadable: isReadable)
  }
}

/// What a file name says: kind, id and frozen version.
struct SourceName {
  var kind: Kind
  var id: String
  var version: SchoolYear?
  /// The digits an FAQ file begins with.
  var number: Int?

  init?(path: String, shownAs: String, _ diagnostics: inout [Diagnostic]) {
    let parts = path.split(separator: "/").map(String.init)
    func fail(_ code: String, _ message: String, _ fix: String?) {
      diagnostics.append(Diagnostic(code, at: Span(shownAs), message, fix: fix))
    }
    guard parts.count == 2, let kind = Kind(folder: parts[0]) else {
      let folder = parts.count > 1 ? parts[0] : ""
      if parts.count == 1, Suggestion.closest(to: path, among: [Configuration.file]) != nil {
        fail("unknown-folder", "This file lies in no folder.", "Name it `\(Configuration.file)` if it holds the settings of the catalog.")
      } else if parts.count > 2, Kind(folder: folder) != nil {
        fail(
          "misplaced-file", "This file lies too deep: files stand directly in `\(folder)/`.",
          "Move it to `\(folder)/\(parts[parts.count - 1])`.")
      } else {
        fail(
          "unknown-folder", parts.count == 1 ? "This file lies in no folder." : "There is no kind of content called `\(folder)`.",
          Suggestion.sentence(for: folder, among: Kind.allCases.map(\.folder))
            ?? "The folders are \(Kind.allCases.map(\.folder).joined(separator: ", ")).")
      }
      return nil
    }
    self.kind = kind
    var name = parts[1][...]
    for ending in [".md", ".yaml", ".yml"] where name.hasSuffix(ending) { name = name.dropLast(ending.count) }
    let pieces = name.split(separator: "@", omittingEmptySubsequences: false)
    guard EntityID.isValid(id: pieces[0]), pieces.count <= 2 else {
      fail(
        "bad-id", "`\(name)` can't be an id.",
        "Rename the file with lower-case letters, digits and hyphens, such as `\(Self.suggestion(parts[1]))`.")
      return nil
    }
    id = String(pieces[0])
    if pieces.count == 2 {
      guard kind == .role, let year = SchoolYear(String(pieces[1])) else {
        fail(
          "bad-id", "`@\(pieces[1])` should be a school year, and only roles have versions.", "Name the file like `plc-leader@2018-19.md`.")
        return nil
      }
      version = year
    }
    if kind == .faq { number = Int(id.prefix { $0.isASCII && $0.isNumber }) }
  }

  /// A valid file name near to what was written.
  private static func suggestion(_ file: String) -> String {
    let name = file.lowercased()
    let ending = [".yaml", ".yml"].first(where: name.hasSuffix) ?? ".md"
    return slug(name.hasSuffix(ending) ? name.dropLast(ending.count) : name[...]) + ending
  }

  /// A valid id near to what was written.
  static func slug(_ text: some StringProtocol) -> String {
    let letters = letters(text)
    return letters.isEmpty ? "name" : letters
  }

  /// What of it an id may have.
  static func letters(_ text: some StringProtocol) -> String {
    var out = ""
    for byte in text.lowercased().utf8 {
      if (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !out.hasSuffix("-") && !out.isEmpty {
        out += "-"
      }
    }
    while out.hasSuffix("-") { out.removeLast() }
    return out
  }
}

extension Array {
  /// A copy that takes no more memory than it needs: the catalog holds thousands of them.
  fileprivate func fitted() -> [Element] { withUnsafeBufferPointer { Array($0) } }
}
