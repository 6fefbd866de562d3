import Catalog
import FrontMatter
import Mustache
import Storage

/// One file of the site.
struct Page: Sendable {
  /// What a file is made from. It is kept until that changes.
  enum Origin: Sendable {
    /// A thing, and what is looked up in the catalog while it is made.
    case thing(EntityID)
    /// The whole catalog, as the things of a list are; of their bodies, those that are looked up while it is made or planned.
    case outlines
    /// The whole catalog with all bodies.
    case words
    /// A file that is copied.
    case file
  }

  /// Below the output folder: `roles/plc-leader/index.html`.
  let path: String
  /// Absolute address for the sitemap; nil where it should not be found.
  let canonical: String?
  /// The day on which what it shows was last changed, where the sources say so.
  let updated: CalendarDate?
  /// Whether making it takes as long as a hundred pages: a picture that is drawn, or a file that tells of the whole catalog.
  let takesLong: Bool
  let origin: Origin
  /// How it follows from one thing after the other, where it does.
  private(set) var series: Series?
  /// How a large one is written part after part.
  private(set) var writeOn: DataFile.WriteOn?
  /// The thing whose twin it is.
  private(set) var twin: EntityID?
  /// Throws `TemplateError`, `StorageError` and `PrivateKeyFound` only.
  let write: @Sendable (inout [UInt8]) throws -> Void

  /// A file whose bytes are known, or made without a template.
  init(path: String, of owner: EntityID? = nil, takesLong: Bool = false, write: @escaping @Sendable (inout [UInt8]) throws -> Void) {
    self.init(path: path, origin: owner.map { .thing($0) } ?? .outlines, takesLong: takesLong, write)
  }

  /// The twin of a thing.
  init(twin path: String, of owner: EntityID, write: @escaping @Sendable (inout [UInt8]) -> Void) {
    self.init(path: path, of: owner, write: write)
    twin = owner
  }

  /// Nil for a file that another part of the site makes.
  init?(of file: DataFile) {
    guard let write = file.write else { return nil }
    self.init(path: file.path, takesLong: true, write: write)
    series = file.series
    writeOn = file.writeOn
  }

  /// A file made from the words of all bodies.
  static func ofWords(path: String, write: @escaping @Sendable (inout [UInt8]) -> Void) -> Page {
    Page(path: path, origin: .words, takesLong: false, write)
  }

  private init(path: String, origin: Origin, takesLong: Bool, _ write: @escaping @Sendable (inout [UInt8]) throws -> Void) {
    self.path = path
    self.origin = origin
    self.takesLong = takesLong
    canonical = nil
    updated = nil
    self.write = write
  }

  /// - Parameter shown: the file as people know it.
  init(path: String, copying file: SourceFile, shownAs shown: String, from tree: SourceTree) {
    self.init(path: path, origin: .file, takesLong: false) { bytes in
      bytes = try tree.read(file)
      if let key = PrivateKeyFound(in: bytes, of: shown) { throw key }
    }
  }

  /// A page that a template renders; the view is made when the page is written and dropped again.
  init<V: PageView>(
    _ url: String, _ site: Site, _ theme: Theme, of owner: EntityID? = nil, inSitemap: Bool, updated: CalendarDate? = nil,
    _ view: @escaping @Sendable () -> V
  ) {
    let below = url.dropFirst(site.address.prefix.count + 1)
    path = below.hasSuffix("/") || below.isEmpty ? below + "index.html" : String(below)
    takesLong = false
    origin = owner.map { .thing($0) } ?? .outlines
    canonical = inSitemap ? site.absolute(url) : nil
    self.updated = updated
    let template = theme[V.self]
    write = { try template.render(view(), into: &$0) }
  }
}
