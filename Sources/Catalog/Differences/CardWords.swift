/// What a role card says, as plain words that two versions can be compared by.
struct CardWords {
  /// Something known by its key.
  struct Item {
    var key: String
    var words: String
  }

  struct Qualification {
    /// The author's own; positions say nothing about which is which.
    var id: String?
    var text: String
    var level: Role.Qualification.Level
    var basis: Role.Qualification.Basis?
  }

  let catalog: Catalog

  init(_ catalog: Catalog) { self.catalog = catalog }

  func text(_ text: RichText) -> String { catalog.plain(text) }

  /// Without the sign †.
  static func bare(_ text: String) -> String {
    guard text.utf8.contains(0xe2) else { return text }
    return text.replacing(" †", with: "").replacing("†", with: "")
  }

  func titles(_ ids: [EntityID]) -> [Item] { ids.map(catalog.current).map { Item(key: $0.written, words: catalog.title($0)) } }

  func status(_ status: Common.Status) -> String {
    switch status {
    case .planned: "Planned"
    case .active: "In force"
    case .retired: "Retired"
    }
  }

  func organization(_ entity: Entity) -> String? {
    (entity.common.organization ?? catalog.configuration.organization).map(catalog.title)
  }

  func level(_ level: Role.Level) -> String {
    switch level {
    case .campus: "Campus"
    case .district: "District"
    }
  }

  func groups(_ role: Role) -> [Item] {
    role.groups.map { Item(key: $0.value, words: catalog.configuration.group($0.value)) }
  }

  func qualifications(_ role: Role) -> [Qualification] {
    role.qualifications.map {
      Qualification(id: $0.isNamed ? $0.id : nil, text: text($0.text), level: $0.level, basis: $0.basis)
    }
  }

  func binding(_ binding: Binding) -> String {
    binding.level.words + (binding.from.map { ", from \($0.long)" } ?? "")
  }

  func steps(_ role: Role) -> [Item] {
    role.leadsTo.map { step in
      let id = catalog.current(step.role)
      return Item(key: id.written, words: "\(catalog.title(id)) (\(words(step.kind)))")
    }
  }

  private func words(_ move: Role.Move) -> String {
    switch move {
    case .promotion: "promotion"
    case .lateral: "lateral move"
    case .entry: "entry"
    }
  }
}
