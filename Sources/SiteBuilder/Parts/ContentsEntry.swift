import Mustache

/// A section of a page, for the contents at its side.
struct ContentsEntry: View {
  var id: String
  var title: String

  static let shape = Shape<ContentsEntry>("contents entry", [.text("id") { $0.id }, .text("title") { $0.title }])
}
