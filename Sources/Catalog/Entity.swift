package import Diagnostics
package import FrontMatter
package import Markdown

/// One thing of the catalog as its source file describes it. Immutable; a class, so that handing it on costs one reference.
package final class Entity: Sendable {
  package let id: EntityID
  /// Path of the source below the content folder.
  package let path: String
  package let common: Common
  private let text: RichText
  package let content: Content
  /// Every other entity that this one mentions, in the order of the source.
  package let references: [Reference]
  /// Every address on another site, in the order in which its form was read.
  package let webLinks: [Located<String>]

  package var title: String { common.title }
  /// The words below the form. Whoever asks for them depends on them: see `LookupLog`.
  package var body: RichText {
    LookupLog.current?.add(bodyOf: id)
    return text
  }
  /// Of the body: others may point at them, so they belong to the outline of the thing.
  package var headings: [Heading] { text.prose.headings }
  /// Pictures that the body shows.
  package var images: [Image] { text.prose.images }
  /// The whole file, for findings that concern no single line.
  package let span: Span
  /// False when its form could not be read: then it is there, and nothing else is known of it.
  let isReadable: Bool
  /// Whether `WordingCheck` has to look at the body: found while files are read side by side.
  package let hasDelicateWords: Bool

  init(
    id: EntityID, path: String, common: Common, body: RichText, content: Content, references: [Reference],
    webLinks: [Located<String>], span: Span, isReadable: Bool
  ) {
    self.id = id
    self.path = path
    self.common = common
    text = body
    self.content = content
    self.references = references
    self.webLinks = webLinks
    self.span = span
    self.isReadable = isReadable
    hasDelicateWords = DelicateWords.stand(in: body)
  }
}

/// What every kind has.
package struct Common: Sendable {
  package enum Status: String, CaseIterable, Sendable { case planned, active, retired }

  package var title: String
  /// One sentence; empty where the author gave none.
  package var summary: String
  package var status: Status
  /// Who answers for it; the catalog's own organization where nil.
  package var organization: EntityID?
  /// Earlier ids that still lead here.
  package var aliases: [Located<String>]
  /// Other names people use. They find the page; they never merge two pages.
  package var alsoCalled: [String]
  package var tags: [String]
  package var updated: CalendarDate?
  package var sources: [Source]
  /// Fields whose values were chosen for a demonstration and stand in no source.
  package var assumed: Set<String>
}

/// A document that says so.
package struct Source: Sendable {
  package var title: String
  /// Section, entry or page.
  package var part: String?
  /// A year, month or day, as the document gives it.
  package var date: String?
  package var url: String?
}
