import Mustache

/// One answer to "Does it count here?": a verdict, for what, and on which condition.
struct CountView: View {
  var tag: TagView
  var title: String
  var url: String
  /// † after the title.
  var mark: HTML?
  /// Conditions, each a sentence.
  var lines: [TextView]

  static let shape = Shape<CountView>(
    "count",
    [
      .object("tag", of: TagView.self) { $0.tag }, .text("title") { $0.title }, .text("url") { $0.url }, .html("mark") { $0.mark },
      .list("lines", of: TextView.self) { $0.lines },
    ])
}

extension TagView {
  static let yes = TagView(sign: "yes", word: "Yes")
  static let partly = TagView(sign: "part", word: "Partly")
  static let no = TagView(sign: "no", word: "No")
}
