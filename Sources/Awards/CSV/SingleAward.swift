package import Diagnostics
package import FrontMatter

extension AwardRequest {
  /// A request of one badge, from the words of a command; the caller has looked at the dates.
  /// - Parameter name: the earner, published only with a consent that covers it.
  package init(
    oneOf microCredential: String, to name: String, awarded: CalendarDate, until: CalendarDate?, consent: Consent, at span: Span
  ) {
    self.init(
      microCredential: microCredential, name: EarnerName.tidied(name), awarded: awarded, consent: consent, until: until, reference: nil,
      span: span)
  }

  /// What is wrong with an earner's name, in a sentence; nil where nothing is.
  package static func fault(inName name: String) -> String? {
    if FieldText.hasInvisible(name) { return "The name has characters that nobody sees." }
    if FieldText.isFormula(name) { return "A spreadsheet would take the name for a formula." }
    return EarnerName.fault(in: EarnerName.tidied(name))?.message
  }
}
