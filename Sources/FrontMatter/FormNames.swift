/// The names of one group's fields, to find those written twice.
struct FormNames {
  /// Up to here, comparing all names is quicker than a set.
  private static let few = 16

  private var list: [(name: String, place: FormPlace)] = []
  private var places: [String: FormPlace] = [:]
  /// Of the names written twice the first in order of the alphabet, and where it was first written.
  private(set) var duplicate: (name: String, first: FormPlace)?

  mutating func add(_ name: String, at place: FormPlace) {
    if let first = earlier(name) {
      if duplicate.map({ name < $0.name }) ?? true { duplicate = (name, first) }
      return
    }
    if list.count == Self.few {
      if places.isEmpty { for (name, place) in list { places[name] = place } }
      places[name] = place
    } else {
      list.append((name, place))
    }
  }

  private func earlier(_ name: String) -> FormPlace? {
    places.isEmpty ? list.first { $0.name == name }?.place : places[name]
  }
}
