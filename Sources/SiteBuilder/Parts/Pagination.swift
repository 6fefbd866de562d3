import Mustache

/// Where a page stands among those that share a long list.
struct Pagination: View {
  /// Counted from 1.
  let page: Int
  let pages: Int
  /// How many things the whole list has.
  let total: Int
  /// Positions of the things on this page.
  let range: Range<Int>
  /// Address of the list, which is that of its first page.
  let base: String
  /// Things on each page but the last; of pages that are not all as long, nothing.
  var size = 0

  /// Things on a page: with a summary each, they keep within what a page may weigh.
  static let size = 60

  /// One for each page; a list without anything still has its page.
  /// - Parameters:
  ///   - together: as many as this stand on one page, where filters reach all of them.
  ///   - size: things on each page of a longer list.
  static func all(_ total: Int, base: String, together: Int = size, size: Int = size) -> [Pagination] {
    let size = total <= together ? together : size, pages = max((total + size - 1) / size, 1)
    return (0..<pages).map { index in
      Pagination(page: index + 1, pages: pages, total: total, range: index * size..<min((index + 1) * size, total), base: base, size: size)
    }
  }

  static let shape = Shape<Pagination>(
    "pagination",
    [
      .flag("has_pages") { $0.hasPages }, .text("previous") { $0.page > 1 ? $0.url(of: $0.page - 1) : nil },
      .text("next") { $0.page < $0.pages ? $0.url(of: $0.page + 1) : nil }, .text("words") { $0.words },
      .list("steps", of: PageStep.self) { $0.steps },
    ])

  var hasPages: Bool { pages > 1 }
  var url: String { url(of: page) }
  /// Address of the page that holds a thing of the list.
  func url(holding place: Int) -> String { url(of: place / max(size, 1) + 1) }

  private func url(of page: Int) -> String { page == 1 ? base : "\(base)page/\(page)/" }

  private var words: String {
    "\(Numerals.grouped(range.lowerBound + 1))–\(Numerals.grouped(range.upperBound)) of \(Numerals.grouped(total))"
  }

  /// The first and the last page, and those around this one.
  private var steps: [PageStep] {
    var steps: [PageStep] = [], before = 0
    for number in 1...pages where number == 1 || number == pages || abs(number - page) <= 2 {
      steps.append(PageStep(number: number, url: url(of: number), current: number == page, follows: number == before + 1))
      before = number
    }
    return steps
  }
}

/// A page to go to.
struct PageStep: View {
  var number: Int
  var url: String
  var current: Bool
  /// Whether the number before it is its neighbour.
  var follows: Bool

  static let shape = Shape<PageStep>(
    "page step",
    [.number("number") { $0.number }, .text("url") { $0.url }, .flag("current") { $0.current }, .flag("follows") { $0.follows }])
}
