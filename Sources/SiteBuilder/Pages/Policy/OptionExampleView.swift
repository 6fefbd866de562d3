import Catalog
import FrontMatter
import Mustache

/// The same awards under each of several options: what counts, and what is left to earn.
struct OptionExampleView: View {
  /// One option of the comparison.
  struct Row: View {
    var title: String
    var working: String
    var left: String

    static let shape = Shape<Row>(
      "option of an example", [.text("title") { $0.title }, .text("working") { $0.working }, .text("left") { $0.left }])
  }

  var caption: HTML
  /// "10 March 2017, 8 May 2020"
  var earned: String
  var day: String
  var rows: [Row]

  /// - Returns: nil where no option asks for a number of micro-credentials.
  init?(_ example: Policy.Example, of policy: Policy, _ catalog: Catalog, caption: HTML) {
    guard let day = example.earned.max() else { return nil }
    var isCounted = false
    rows = policy.options.map { option in
      guard let requirement = option.requires, case .choose(_, let pool, _) = requirement.form else {
        return Row(title: option.title, working: "Micro-credentials do not count", left: "–")
      }
      isCounted = true
      // An example names days only: which of the pool were earned makes no difference.
      let awards = zip(catalog.members(of: pool), example.earned.sorted(by: >)).map { Record.Award($0, earned: $1) }
      let own = Evaluation(of: requirement, by: Record(awards: awards), rules: catalog, on: day).parts[0]
      return Row(
        title: option.title, working: "\(own.have) of \(own.need)",
        left: own.isMet ? "None: it is met" : Numerals.count(own.need - own.have, "micro-credential"))
    }
    if !isCounted { return nil }
    self.caption = caption
    self.day = day.long
    earned = Numerals.series(example.earned.sorted().map(\.long))
  }

  static let shape = Shape<OptionExampleView>(
    "example of options",
    [
      .html("caption") { $0.caption }, .text("earned") { $0.earned }, .text("day") { $0.day },
      .list("rows", of: Row.self) { $0.rows },
    ])
}
