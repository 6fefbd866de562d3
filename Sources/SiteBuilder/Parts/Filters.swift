import Mustache

/// One group of filters above an index: a set of radio buttons, or boxes to tick.
struct FilterGroup: View {
  var legend: String
  var name: String
  var choices: [FilterChoice]
  /// Of a long group, all choices but the first, opened on demand.
  var rest: [FilterChoice] = []
  /// Boxes, each a condition of its own, instead of radio buttons.
  var isBox = false

  static let shape = Shape<FilterGroup>(
    "filter group",
    [
      .text("legend") { $0.legend }, .text("name") { $0.name }, .list("choices", of: FilterChoice.self) { $0.choices },
      .flag("is_box") { $0.isBox }, .list("rest", of: FilterChoice.self) { $0.rest }, .flag("has_rest") { !$0.rest.isEmpty },
      .number("rest_count") { $0.rest.count },
    ])

  /// A group with more choices than these is closed at first.
  private static let most = 14

  /// Radio buttons for each value, after one for all. Nothing where there is no choice to make.
  static func radios(_ legend: String, _ name: String, _ values: [(id: String, label: String)]) -> FilterGroup? {
    guard values.count > 1 else { return nil }
    let all = FilterChoice(id: "\(name)-all", label: "All", isAll: true)
    return FilterGroup(legend: legend, name: name, choices: [all] + values.map { FilterChoice(id: "\(name)-\($0.id)", label: $0.label) })
  }

  /// The same groups with the number of rows that each choice keeps, and long ones closed.
  static func counted(_ groups: [FilterGroup], rows: [[String]]) -> [FilterGroup] {
    var counts: [String: Int] = [:]
    for classes in rows { for name in classes { counts[name, default: 0] += 1 } }
    return groups.map { group in
      var group = group
      for index in group.choices.indices {
        let choice = group.choices[index]
        group.choices[index].count = choice.isAll ? rows.count : counts[choice.id] ?? 0
      }
      guard group.choices.count > most else { return group }
      group.rest = group.choices.filter { !$0.isAll }
      group.choices.removeAll { !$0.isAll }
      return group
    }
  }
}

/// A choice. Its id is both the id of the control and a class of the rows that it keeps; the style sheet of its index has a rule for each.
struct FilterChoice: View, Hashable {
  var id: String
  var label: String
  var isAll = false
  /// How many rows it keeps.
  var count: Int?

  static let shape = Shape<FilterChoice>(
    "filter choice", [.text("id") { $0.id }, .text("label") { $0.label }, .flag("is_all") { $0.isAll }, .number("count") { $0.count }])
}
