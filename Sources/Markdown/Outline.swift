/// Gives the headings of a text their levels and ids.
struct Outline {
  private(set) var headings: [Heading] = []
  private let base: Int
  /// The author's levels that are open: closing up their gaps makes the page's levels.
  private var open: [Int] = []
  private var used: Set<String> = []
  private var repeats: [String: Int] = [:]

  /// The first level of the text becomes `base`; ids in `reserved` belong to other parts of the page.
  init(base: Int, reserved: Set<String> = []) {
    self.base = base
    used = reserved
  }

  /// `level` is the author's, 1 to 6.
  mutating func add(level: Int, text: String) -> Heading {
    while let last = open.last, last >= level { open.removeLast() }
    let heading = Heading(level: min(base + open.count, 6), id: id(for: text), text: text)
    open.append(level)
    headings.append(heading)
    return heading
  }

  private mutating func id(for text: String) -> String {
    let slug = Slug.make(text)
    let stem = slug.isEmpty ? "section" : slug
    // A heading without letters is numbered from 1, a repeated one from 2.
    if !slug.isEmpty, used.insert(stem).inserted { return stem }
    var number = repeats[stem] ?? (slug.isEmpty ? 0 : 1)
    var id = stem
    repeat {
      number += 1
      id = "\(stem)-\(number)"
    } while !used.insert(id).inserted
    repeats[stem] = number
    return id
  }
}
