import Diagnostics

extension AwardFields {
  /// One award from the options of a command; what is wrong with one is found at its name.
  package init(_ words: [(column: AwardColumn, option: String, text: String?)]) {
    self.init(start: Span(words.first?.option ?? ""))
    for case (let column, let option, let text?) in words { self[column] = CSVText.Field(text: text, span: Span(option)) }
  }
}
