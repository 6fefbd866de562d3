/// A change of one word of a source.
package struct Edit: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// The word begins at the span, or behind the quote that stands there.
    case word
    /// The word is the destination of a link that begins at the span, or in the text that does.
    case destination
  }

  package var span: Span
  package var place: Place
  /// What stands there now.
  package var old: String
  package var new: String

  package init(_ place: Place, at span: Span, from old: String, to new: String) {
    self.span = span
    self.place = place
    self.old = old
    self.new = new
  }
}
