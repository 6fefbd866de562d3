import Mustache

/// One group of filters above an index: a set of radio buttons, or boxes to tick.
struct FilterGroup: View {
  var legend: String
  var name: String
  var choices: [FilterChoice]
  /// Boxes, each a condition of its own, instead of radio buttons.
  var isBox = false

  static let shape = Shape<FilterGroup>(
    "filter group",
    [
      .text("legend") { $0.legend }, .text("name") { $0.name }, .list("choices", of: FilterChoice.self) { $0.choices },
      .flag("is_box") { $0.isBox },
    ])

  /// Radio buttons for each value, after one for all. Nothing where there is no choice to make.
  static func radios(_ legend: String, _ name: String, _ values: [(id: String, label: String)]) -> FilterGroup? {
    guard values.count > 1 else { return nil }
    let all = FilterChoice(id: "\(name)-all", label: "All", isAll: true)
    return FilterGroup(legend: legend, name: name, choices: [all] + values.map { FilterChoice(id: "\(name)-\($0.id)", label: $0.label) })
  }
}

/// A choice. Its id is both the id of the control and a class of the rows that it keeps; the style sheet of its index has a rule for each.
struct FilterChoice: View, Hashable {
  var id: String
  var label: String
  var isAll = false

  static let shape = Shape<FilterChoice>(
    "filter choice", [.text("id") { $0.id }, .text("label") { $0.label }, .flag("is_all") { $0.isAll }])
}
