import Catalog
import Mustache

/// What somebody said: an anecdote, not a measured effect.
struct QuotationView: View {
  var id: String
  var words: HTML
  var attribution: String
  var source: String?
  var note: HTML?

  init?(_ site: Site, _ entity: Entity) {
    guard case .statistic(let it) = entity.content, let quotation = it.quotation, it.form == .quotation else { return nil }
    id = entity.id.id
    words = site.html(quotation)
    attribution = it.attribution ?? "Not named"
    source = it.source?.words
    note = it.note.map(site.html)
  }

  static let shape = Shape<QuotationView>(
    "quotation",
    [
      .text("id") { $0.id }, .html("words") { $0.words }, .text("attribution") { $0.attribution }, .text("source") { $0.source },
      .html("note") { $0.note },
    ])
}
