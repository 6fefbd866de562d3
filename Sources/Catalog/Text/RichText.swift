package import Markdown

/// Words that an author wrote, read once: safe HTML in pieces, and where each of its links leads.
package struct RichText: Sendable {
  package let prose: Prose
  /// One for each of `prose.links`.
  package let targets: [LinkTarget]

  package var isEmpty: Bool { prose.isEmpty }
  package var plain: String { prose.plainText }
}
