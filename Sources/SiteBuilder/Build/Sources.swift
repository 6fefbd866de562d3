import Catalog
import Diagnostics
import Stones
package import Storage

/// What lies in the content and template folders, listed once.
package struct Sources: Sendable {
  let tree: SourceTree
  let content: String
  let listing: SourceListing
  /// Files that describe something.
  var texts: [SourceFile] = []
  /// Pictures that texts may show, copied as they are.
  var images: [SourceFile] = []
  /// Files of the author's own templates, none of which is read yet.
  var themeFiles: [SourceFile] = []
  /// Those that were read.
  var theme: [Theme.File] = []
  private var themeTree: SourceTree?
  var diagnostics: [Diagnostic] = []
  /// Files that are no sources, and those that could not be taken in: see `strays`.
  private var others: [String]

  /// What they are taken for.
  var strays: [Draft] { others.map { Draft(unreadable: $0, shownAs: "\(content)/\($0)") } }

  /// Names of the pictures, as texts refer to them.
  var imageNames: Set<String> { Set(images.map(\.path)) }

  init(tree: SourceTree, content: String, listing: SourceListing) {
    self.tree = tree
    self.content = content
    self.listing = listing
    diagnostics = listing.problems.map { Self.unreadable("\(content)/\($0.path)", $0.sentence, in: content) }
    others = listing.problems.map(\.path)
  }

  /// Says that a file is none of those that a catalog has.
  mutating func refuse(_ file: SourceFile, fix: String) {
    diagnostics.append(
      Diagnostic("unknown-file", at: Span("\(content)/\(file.path)"), "Cairn does not know what to do with this file.", fix: fix))
    others.append(file.path)
  }

  /// Lists the author's own templates.
  mutating func listTheme(_ folder: String) throws(StorageError) {
    let tree = SourceTree(folder), listing = try tree.list()
    diagnostics += listing.problems.map { Self.unreadable("\(folder)/\($0.path)", $0.sentence, in: folder) }
    themeFiles = listing.files
    themeTree = tree
  }

  /// Reads one of the author's own templates; nil where its author has to mend it.
  @discardableResult
  mutating func readTheme(_ file: SourceFile) throws(StorageError) -> Theme.File? {
    guard let themeTree else { return nil }
    let folder = themeTree.root, shown = "\(folder)/\(file.path)"
    do {
      let bytes = try themeTree.read(file)
      theme.append(Theme.File(path: file.path, shownAs: shown, bytes: bytes))
      if let key = PrivateKeyFound(in: bytes, of: shown) {
        diagnostics.append(key.diagnostic)
        return nil
      }
      return theme.last
    } catch {
      guard error.reason.concernsOneFile else { throw error }
      diagnostics.append(Self.unreadable(shown, error.sentence, in: folder))
      return nil
    }
  }

  static func unreadable(_ path: String, _ sentence: String, in folder: String) -> Diagnostic {
    Diagnostic("unreadable-source", at: Span(path), sentence, fix: "Take it out of `\(folder)`, or mend it.")
  }

  func draft(_ file: SourceFile) throws(StorageError) -> Draft {
    let shown = "\(content)/\(file.path)"
    do {
      let bytes = try tree.read(file)
      var draft = Draft(path: file.path, shownAs: shown, bytes: bytes, pigments: Pigment.allCases.map(\.rawValue))
      if let key = PrivateKeyFound(in: bytes, of: shown) { draft.diagnostics.append(key.diagnostic) }
      draft.setMarks(of: bytes)
      return draft
    } catch {
      guard error.reason.concernsOneFile else { throw error }
      return Draft(unreadable: file.path, shownAs: shown, because: error.sentence)
    }
  }
}

extension BuildRequest {
  /// The folder of awards within the content.
  static let awardsFolder = "awards"

  private static let textEndings = [".md", ".yaml", ".yml"]
  /// In bytes; no reader should have to wait for more.
  private static let largestImage = 16 << 20
  private static let imageEndings = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"]

  /// Lists the folders and reads the theme's own files; the content's are read later, in parallel.
  package func load() throws(StorageError) -> Sources {
    var sources = try list()
    for file in sources.themeFiles { try sources.readTheme(file) }
    return sources
  }

  /// Lists the folders and reads nothing.
  func list() throws(StorageError) -> Sources {
    let tree = SourceTree(content)
    var sources = Sources(tree: tree, content: content, listing: try tree.list())
    for file in sources.listing.files where !file.path.hasPrefix(Self.awardsFolder + "/") {
      let name = file.path.lowercased()
      if Self.textEndings.contains(where: name.hasSuffix) {
        if file.path != "README.md" { sources.texts.append(file) }
      } else if file.path.hasPrefix("images/"), Self.imageEndings.contains(where: name.hasSuffix) {
        if file.size > Self.largestImage {
          sources.diagnostics.append(
            Diagnostic(
              "unreadable-source", at: Span("\(content)/\(file.path)"), "This picture is larger than 16 MB.",
              fix: "Save it smaller: a page shows no more than 2000 pixels across."))
        }
        sources.images.append(file)
      } else {
        sources.refuse(
          file,
          fix: file.path.hasPrefix("images/")
            ? "Pictures end in \(Self.imageEndings.joined(separator: ", "))." : "Texts end in .md or .yaml; pictures lie in `images/`.")
      }
    }
    if let templates { try sources.listTheme(templates) }
    return sources
  }
}

extension StorageError.Reason {
  /// Whether its author can mend it, in contrast to trouble of the machine.
  fileprivate var concernsOneFile: Bool {
    switch self {
    case .notAFile, .tooLarge: true
    default: false
    }
  }
}
