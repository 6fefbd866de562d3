package import Diagnostics

/// Prose that was read once: safe HTML, with holes where the addresses and titles of other pages go.
package struct Prose: Hashable, Sendable {
  /// All markup, one piece after the other: a catalog holds a hundred thousand texts, and most have one piece.
  let html: [UInt8]
  /// In the order of their places.
  let holes: [Hole]
  package let links: [Link]
  package let headings: [Heading]
  package let images: [Image]

  package static let empty = Prose(html: [])

  package var isEmpty: Bool { html.isEmpty && holes.isEmpty }

  /// Largest body read, in bytes.
  package static let largestBody = 1_000_000
  /// Deepest nesting of lists, quotes and emphasis shown.
  package static let deepestNesting = 100

  /// Reads a body. `line` is the line of the file where the text begins; the first level of headings becomes `headingBase`;
  /// no heading gets an id in `reserved`.
  package init(
    markdown text: some StringProtocol, path: String, line: Int = 1, headingBase: Int = 2, reserved: Set<String> = [],
    _ diagnostics: inout [Diagnostic]
  ) {
    guard text.utf8.count <= Self.largestBody else {
      diagnostics.append(
        Diagnostic(
          "too-long", at: Span(path, line: line, column: 1), "This text is too long: it has more than a million bytes.",
          fix: "Divide it into several pages."))
      self = .empty
      return
    }
    let found = Cleaning.withCleanBytes(of: text) { bytes in
      let map = SourceMap(bytes: bytes, path: path, firstLine: line)
      var writer = ProseWriter(map, place: .body, headingBase: headingBase, reserved: reserved)
      writer.writeBlocks(bytes)
      return writer.finished()
    }
    self = found.prose
    diagnostics += found.diagnostics
  }

  /// Reads the text of a field: emphasis, code and links within one line. `span` is where the text begins.
  package init(inline text: some StringProtocol, span: Span, _ diagnostics: inout [Diagnostic]) {
    let found = Cleaning.withCleanBytes(of: text) { bytes -> (prose: Prose, diagnostics: [Diagnostic]) in
      let map = SourceMap(bytes: bytes, path: span.path, firstLine: span.line)
      var writer = ProseWriter(map, place: .field(span), headingBase: 2)
      writer.writeInline(bytes)
      return writer.finished()
    }
    self = found.prose
    diagnostics += found.diagnostics
  }
}

extension Prose {
  init(html: [UInt8], holes: [Hole] = [], links: [Link] = [], headings: [Heading] = [], images: [Image] = []) {
    self.html = html
    self.holes = holes
    self.links = links
    self.headings = headings
    self.images = images
  }
}

/// A link as its author wrote it. Its destination never has a scheme that runs scripts or opens files.
package struct Link: Hashable, Sendable {
  /// Not percent-decoded.
  package let destination: String
  /// The link's own text without markup; empty where it has none.
  package let text: String
  package let span: Span
  /// The author left the text to the target: `<role:plc-leader>`, or `[](role:plc-leader)`.
  package let wantsTitle: Bool

  /// Whether it leads to another site rather than to a page of this one.
  package var opensWebsite: Bool {
    let scheme = Destination.scheme(of: destination)
    return scheme == "https" || scheme == "http"
  }
}

/// A heading within the prose.
package struct Heading: Hashable, Sendable {
  /// Level in the page, from the base given when reading to 6, without gaps.
  package let level: Int
  /// Unique within its prose.
  package let id: String
  /// Without markup.
  package let text: String
}

/// An image as its author wrote it.
package struct Image: Hashable, Sendable {
  package let destination: String
  /// What it shows, in words; empty only where that was reported as an error.
  package let alt: String
  package let span: Span
}
