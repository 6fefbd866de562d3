import Mustache

/// One entry of a list of texts.
struct TextView: View {
  var text: HTML

  init(_ text: HTML) { self.text = text }

  static let shape = Shape<TextView>("text", [.html("text") { $0.text }])
}
