import Catalog
import Mustache

/// A requirement of a micro-credential: what to do, what to hand in, what judges it.
struct PartView: View {
  var id: String
  var earlier: [String]
  var number: Int
  var phase: String?
  var title: String
  var prompt: HTML
  /// What to hand in, with the guide to its length.
  var evidence: HTML?
  var annotate: Bool
  /// Leads to the criteria further down the page.
  var judgedBy: [LinkView]

  init(_ site: Site, _ part: MicroCredential.Part, number: Int, judgedBy: [LinkView]) {
    id = part.id
    earlier = part.earlier
    self.number = number
    phase = part.phase.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() }
    title = part.title
    prompt = site.html(part.prompt)
    annotate = part.annotate
    self.judgedBy = LinkView.series(judgedBy)
    evidence = part.evidence.map(site.html)
    if let words = part.words {
      let guide = "about \(words.display) words"
      evidence = evidence.map { $0 + HTML(", \(guide)") } ?? HTML(guide.prefix(1).uppercased() + guide.dropFirst())
    }
  }

  static let shape = Shape<PartView>(
    "requirement",
    [
      .text("id") { $0.id }, .html("earlier") { HTML.anchors($0.earlier) }, .number("number") { $0.number }, .text("phase") { $0.phase },
      .text("title") { $0.title },
      .html("prompt") { $0.prompt }, .html("evidence") { $0.evidence }, .flag("annotate") { $0.annotate },
      .text("name") { "requirement \($0.number)" }, .list("links", of: LinkView.self) { $0.judgedBy },
      .flag("is_judged") { !$0.judgedBy.isEmpty },
    ])
}
