import Mustache

/// One line of a fact strip or of a definition list.
struct FactView: View {
  /// Anchor, where texts elsewhere may repeat the value and link to it.
  var id: String?
  var label: String
  var value: HTML
  /// The condition, in small letters.
  var note: HTML?

  init(id: String? = nil, _ label: String, _ value: HTML, note: HTML? = nil) {
    self.id = id
    self.label = label
    self.value = value
    self.note = note
  }

  /// Plain words; `mark` is † where the value is assumed.
  init(id: String? = nil, _ label: String, _ words: String, mark: HTML? = nil, note: String? = nil) {
    self.id = id
    self.label = label
    value = HTML(bytes: HTML(escaping: words).bytes + (mark?.bytes ?? []))
    self.note = note.map { HTML(escaping: $0) }
  }

  static let shape = Shape<FactView>(
    "fact",
    [.text("id") { $0.id }, .text("label") { $0.label }, .html("value") { $0.value }, .html("note") { $0.note }])
}
