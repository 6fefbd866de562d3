import Catalog

extension CASE {
  /// A category of competencies, by its name; nil for those without one.
  static func category(_ title: String) -> String { "category/\(title)" }
  static func level(_ id: EntityID, _ index: Int) -> String { "\(PermanentNames.name(id))/level/\(index + 1)" }

  /// Categories in the order in which competencies first name them.
  var categories: [String] {
    var seen: Set<String> = []
    return catalog.all(.competency).compactMap { entity in
      guard case .competency(let it) = entity.content, let category = it.category else { return nil }
      return seen.insert(category).inserted ? category : nil
    }
  }

  /// CFItem of a category.
  func categoryItem(_ title: String) -> JSONValue {
    .members(
      part(Self.category(title)) + [
        ("fullStatement", text(title)), ("CFItemType", .text(ItemType.category.rawValue)), ("CFItemTypeURI", type(.category)),
        ("language", .text(site.configuration.language)), ("lastChangeDateTime", .text(changed)),
      ])
  }

  /// CFItems of a competency: itself, and each of its levels.
  func items(_ entity: Entity, _ it: Competency) -> [JSONValue] {
    let type: ItemType =
      switch it.form {
      case .skill: .skill
      case .knowledge: .knowledge
      case nil: .competency
      }
    let item: JSONValue = .members(
      part(PermanentNames.name(entity.id), uri(entity.id)) + [
        ("fullStatement", text(it.statement)), ("abbreviatedStatement", text(entity.title)),
        ("alternativeLabel", text(entity.common.alsoCalled.joined(separator: ", "))), ("CFItemType", .text(type.rawValue)),
        ("CFItemTypeURI", self.type(type)), ("humanCodingScheme", .text(entity.id.id)),
        ("conceptKeywords", texts(entity.common.tags)), ("language", .text(site.configuration.language)),
        ("lastChangeDateTime", .text(changed(entity))),
      ])
    return [item]
      + it.levels.enumerated().map { index, level in
        .members(
          part(Self.level(entity.id, index)) + [
            ("fullStatement", text(level.text)), ("abbreviatedStatement", text("\(entity.title): \(level.name)")),
            ("CFItemType", .text(ItemType.level.rawValue)), ("CFItemTypeURI", self.type(.level)),
            ("listEnumeration", .text(String(index + 1))), ("language", .text(site.configuration.language)),
            ("lastChangeDateTime", .text(changed(entity))),
          ])
      }
  }

  private func type(_ type: ItemType) -> JSONValue { link(type.rawValue, type.name) }
}
