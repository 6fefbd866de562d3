import Catalog
import Mustache

/// A figure of an organization with its date and source.
struct DatedFact: View {
  var label: String
  var value: String
  var asOf: String?
  var source: SourceView?

  init(_ fact: Organization.Fact) {
    label = fact.label
    value = fact.value + (fact.unit.map { $0 == "percent" ? " %" : " \($0)" } ?? "")
    asOf = fact.asOf?.asYears
    source = fact.source.map(SourceView.init)
  }

  static let shape = Shape<DatedFact>(
    "dated fact",
    [
      .text("label") { $0.label }, .text("value") { $0.value }, .text("as_of") { $0.asOf },
      .object("source", of: SourceView.self) { $0.source },
    ])
}

/// Where to write or look.
struct ContactView: View {
  var label: String
  var email: String?
  var url: String?

  init(_ contact: Organization.Contact) {
    label = contact.label
    email = contact.email
    url = contact.url
  }

  static let shape = Shape<ContactView>(
    "contact", [.text("label") { $0.label }, .text("email") { $0.email }, .text("url") { $0.url }])
}
