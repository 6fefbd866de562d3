import Mustache

/// What one district asks for above the minimum.
struct AdditionView: View {
  var title: String
  var url: String
  var text: HTML

  static let shape = Shape<AdditionView>(
    "addition of a district", [.text("title") { $0.title }, .text("url") { $0.url }, .html("text") { $0.text }])
}

/// What somebody told: an anecdote.
struct ReportView: View {
  var text: HTML
  var by: String?

  static let shape = Shape<ReportView>("report", [.html("text") { $0.text }, .text("by") { $0.by }])
}
