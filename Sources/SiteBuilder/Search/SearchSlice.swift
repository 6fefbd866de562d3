import Catalog

/// The words of some things, read one after the other; several slices are read side by side and then joined.
struct SearchSlice: Sendable {
  private(set) var words = WordTable()
  private(set) var postings: [SearchPosting] = []
  /// For each word: the last thing in which it was met, and in which of its fields.
  private var met: [(place: Int, fields: UInt8)] = []

  static let size = 512

  init(_ site: Site, _ entities: ArraySlice<Entity>) {
    for place in entities.indices { add(SearchText(site, entities[place]), site, place) }
  }

  /// The words of some things, by their places in ascending order.
  init(_ site: Site, _ things: [(place: Int, entity: Entity)]) {
    for (place, entity) in things { add(SearchText(site, entity), site, place) }
  }

  private mutating func add(_ text: SearchText, _ site: Site, _ place: Int) {
    addWhole(text.title, .title, place)
    for name in text.names { addWhole(name, .name, place) }
    for part in text.parts { add(part, .part, place) }
    add(text.summary, .summary, place)
    for words in text.body { add(words.text(site), .body, place) }
  }

  private mutating func addWhole(_ text: String, _ field: SearchField, _ place: Int) {
    let count = UInt8(min(WordCutter.count(in: text), 31))
    var isFirst = true
    WordCutter.each(in: text) { word, isJoined in
      note(word, field, place, weight: isJoined || !isFirst ? count : count | 32)
      if !isJoined { isFirst = false }
    }
  }

  private mutating func add(_ text: String, _ field: SearchField, _ place: Int) {
    WordCutter.each(in: text) { word, _ in note(word, field, place, weight: 0) }
  }

  /// A word counts once in the title, once among the names, and of the other fields in the first.
  private mutating func note(_ word: [UInt8], _ field: SearchField, _ place: Int, weight: UInt8) {
    let number = words.number(of: word)
    if number == met.count { met.append((-1, 0)) }
    let sign: UInt8 = 1 << field.rawValue, before = met[number].place == place ? met[number].fields : 0
    guard field.isWhole ? before & sign == 0 : before == 0 else { return }
    met[number] = (place, before | sign)
    postings.append(SearchPosting(word: UInt32(number), place: UInt32(place), field: field, weight: weight))
  }
}
