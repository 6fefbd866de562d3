import Catalog
import FrontMatter
import Mustache
import Storage

/// One file of the site. A class, since tens of thousands are planned and handed on.
final class Page: Sendable {
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
  let origin: Origin
  /// Whether search engines should find it.
  let isInSitemap: Bool
  /// The day on which what it shows was last changed, where the sources say so.
  let updated: CalendarDate?
  /// The file of the theme that shows it, by its name without the ending; nil where none does.
  let template: String?
  /// Whether making it takes as long as a hundred pages: a picture that is drawn, or a file that tells of the whole catalog.
  let takesLong: Bool
  /// Whether it is the twin of the thing it is made from.
  let isTwin: Bool
  /// The thing whose twin it is.
  var twinned: EntityID? { if isTwin, case .thing(let id) = origin { id } else { nil } }
  private let parts: Parts?
  /// Throws `TemplateError`, `StorageError` and `PrivateKeyFound` only.
  let write: @Sendable (inout [UInt8]) throws -> Void

  private init(
    path: String, origin: Origin, isInSitemap: Bool = false, updated: CalendarDate? = nil, template: String? = nil,
    takesLong: Bool = false, isTwin: Bool = false, parts: Parts? = nil,
    write: @escaping @Sendable (inout [UInt8]) throws -> Void
  ) {
    self.path = path
    self.origin = origin
    self.isInSitemap = isInSitemap
    self.updated = updated
    self.template = template
    self.takesLong = takesLong
    self.isTwin = isTwin
    self.parts = parts
    self.write = write
  }

  /// A file whose bytes are known or made as they are asked for.
  convenience init(
    path: String, of owner: EntityID? = nil, template: String? = nil, takesLong: Bool = false,
    write: @escaping @Sendable (inout [UInt8]) throws -> Void
  ) {
    self.init(path: path, origin: owner.map { .thing($0) } ?? .outlines, template: template, takesLong: takesLong, write: write)
  }

  /// The twin of a thing.
  convenience init(twin path: String, of owner: EntityID, write: @escaping @Sendable (inout [UInt8]) -> Void) {
    self.init(path: path, origin: .thing(owner), isTwin: true, write: write)
  }

  /// Nil for a file that another part of the site makes.
  convenience init?(of file: DataFile) {
    guard let write = file.write else { return nil }
    let parts = file.series.map { Parts.ofThings($0) } ?? file.writeOn.map { Parts.handedOn($0) }
    self.init(path: file.path, origin: .outlines, takesLong: true, parts: parts, write: write)
  }

  /// A file made from the words of all bodies.
  convenience init(words path: String, write: @escaping @Sendable (inout [UInt8]) -> Void) {
    self.init(path: path, origin: .words, write: write)
  }

  /// - Parameter shown: the file as people know it.
  convenience init(path: String, copying file: SourceFile, shownAs shown: String, from tree: SourceTree) {
    self.init(path: path, origin: .file) { bytes in
      bytes = try tree.read(file)
      if let key = PrivateKeyFound(in: bytes, of: shown) { throw key }
    }
  }

  /// A page that a template renders; the view is made when the page is written and dropped again.
  convenience init<V: PageView>(
    _ url: String, _ site: Site, _ theme: Theme, of owner: EntityID? = nil, inSitemap: Bool, updated: CalendarDate? = nil,
    _ view: @escaping @Sendable () -> V
  ) {
    let below = url.dropFirst(site.address.prefix.count + 1), template = theme[V.self]
    self.init(
      path: below.hasSuffix("/") || below.isEmpty ? below + "index.html" : String(below),
      origin: owner.map { .thing($0) } ?? .outlines, isInSitemap: inSitemap, updated: updated,
      template: V.template
    ) { try template.render(view(), into: &$0) }
  }
}

extension Page {
  /// How a large one is written. Boxed: few have it, and tens of thousands are planned.
  private enum Parts: Sendable {
    /// It follows from one thing after the other.
    indirect case ofThings(Series)
    /// It is handed on while it is made.
    indirect case handedOn(DataFile.WriteOn)
  }

  /// How it follows from one thing after the other, where it does.
  var series: Series? { if case .ofThings(let series) = parts { series } else { nil } }

  /// How a large one is written part after part.
  var writeOn: DataFile.WriteOn? { if case .handedOn(let writeOn) = parts { writeOn } else { nil } }

  /// The absolute address of a page.
  func canonical(_ site: Site) -> String {
    let index = "index.html"
    return site.absolute("\(site.address.prefix)/\(path.hasSuffix(index) ? path.dropLast(index.count) : path[...])")
  }
}
