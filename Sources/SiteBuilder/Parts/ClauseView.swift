import Mustache

/// A word with its own sign; colour never stands alone.
struct TagView: View {
  /// Class of the sign: must, prefer, yes, part, no, fail, unrun, stay.
  var sign: String
  var word: String

  static let shape = Shape<TagView>("tag", [.text("sign") { $0.sign }, .text("word") { $0.word }])

  static let stays = TagView(sign: "stay", word: "Stays in the classroom")
}

/// A numbered clause that somebody may cite.
struct ClauseView: View {
  /// Anchor on the page.
  var id: String
  /// Anchors that lead to it too.
  var earlier: [String] = []
  /// What is printed in front: Q1, N2, 3.
  var number: String
  var text: HTML
  /// What is to be said about it, in small letters.
  var note: HTML?
  var tag: TagView?
  /// What the copied link is called for those who hear it: "qualification 3".
  var name: String

  static let shape = Shape<ClauseView>(
    "clause",
    [
      .text("id") { $0.id }, .html("earlier") { HTML.anchors($0.earlier) }, .text("number") { $0.number }, .html("text") { $0.text },
      .html("note") { $0.note },
      .object("tag", of: TagView.self) { $0.tag },
      .text("name") { $0.name },
    ])
}

extension HTML {
  /// Places to land at, without anything to see; nil for none.
  static func anchors(_ ids: [String]) -> HTML? {
    if ids.isEmpty { return nil }
    return HTML(bytes: ids.flatMap { Array("<span id=\"".utf8) + HTML(escaping: $0).bytes + "\"></span>".utf8 })
  }
}
