import Catalog
import Mustache

/// One group of filters above an index: a choice of one value or all, or boxes to tick.
struct FilterGroup: View {
  var legend: String
  var name: String
  var choices: [FilterChoice]
  /// Boxes, each a condition of its own.
  var isBox = false
  /// The search of this list, where there are more values than a page has room for; it offers them, and this group none.
  var search: String?
  /// How many values there are.
  var number = 0

  static let shape = Shape<FilterGroup>(
    "filter group",
    [
      .text("legend") { $0.legend }, .text("name") { $0.name }, .list("choices", of: FilterChoice.self) { $0.choices },
      .flag("is_box") { $0.isBox }, .flag("is_menu") { $0.isMenu }, .flag("is_open") { !$0.isMenu && $0.search == nil },
      .text("search") { $0.search }, .number("number") { $0.number },
    ])

  /// Up to this many values are buttons; more are a menu, which takes the room of one.
  private static let buttons = 7
  /// Up to this many values are offered at all: each weighs a choice, a rule of a style sheet and a word in each row that it keeps.
  private static let most = 40

  private var isMenu: Bool { !isBox && choices.count > Self.buttons + 1 }

  /// A choice of one of these values, after one of all. Nothing where there is no choice to make.
  /// - Parameter search: where many more values than a page has room for are offered instead.
  static func choice(_ legend: String, _ name: String, _ values: [(id: String, label: String)], search: String? = nil) -> FilterGroup? {
    guard values.count > 1 else { return nil }
    if let search, values.count > most {
      return FilterGroup(legend: legend, name: name, choices: [], search: search, number: values.count)
    }
    let all = FilterChoice(id: "\(name)-all", label: "All", isAll: true)
    return FilterGroup(
      legend: legend, name: name, choices: [all] + values.map { FilterChoice(id: "\(name)-\($0.id)", label: $0.label) },
      number: values.count)
  }

  /// The same groups with the number of rows that each choice keeps.
  static func counted(_ groups: [FilterGroup], rows: [[String]]) -> [FilterGroup] {
    var counts: [String: Int] = [:]
    for classes in rows { for name in classes { counts[name, default: 0] += 1 } }
    return groups.map { group in
      var group = group
      for index in group.choices.indices {
        let choice = group.choices[index]
        group.choices[index].count = choice.isAll ? rows.count : counts[choice.id] ?? 0
      }
      return group
    }
  }

  /// In the order in which they are offered.
  static func byTitle(_ ids: Set<EntityID>, _ site: Site) -> [EntityID] {
    ids.map { (site.catalog.title($0).lowercased(), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  /// What rows are to name of themselves: the choices of these groups.
  static func names(_ groups: [FilterGroup]) -> Set<String> { Set(groups.flatMap(\.choices).filter { !$0.isAll }.map(\.id)) }
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
