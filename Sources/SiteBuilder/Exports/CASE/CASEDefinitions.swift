import Catalog

extension CASE {
  /// CFItemType: what the package calls its items.
  enum ItemType: String, CaseIterable {
    case category = "Category"
    case competency = "Competency"
    case knowledge = "Knowledge"
    case skill = "Skill"
    case level = "Level"

    var name: String { "item-type/\(rawValue.lowercased())" }

    var description: String {
      switch self {
      case .category: "Competencies that belong together."
      case .competency: "What a person can do or knows."
      case .knowledge: "What a person knows."
      case .skill: "What a person can do."
      case .level: "How far a competency is developed."
      }
    }
  }

  /// CFDocument.
  var head: JSONValue {
    let organization = site.configuration.organization.map { catalog.title($0) }
    let page = catalog.all(.competency).isEmpty ? "" : "competencies/"
    return .members(
      part(Self.framework) + [
        ("creator", text(organization ?? site.configuration.title)),
        ("title", text("\(site.configuration.title): competencies")), ("lastChangeDateTime", .text(changed)),
        ("officialSourceURL", .text(site.permanent(page))), ("publisher", text(organization ?? site.configuration.title)),
        ("description", text(site.configuration.summary)), ("language", .text(site.configuration.language)),
        ("version", site.configuration.schoolYear.map { .text($0.description) }), ("caseVersion", .text("1.1")),
        ("adoptionStatus", .text("Adopted")),
        ("licenseURI", site.configuration.license.map { link($0.name, Self.license) }),
      ])
  }

  private static let license = "license"

  /// CFLicense, where the catalog states one.
  private var licenses: JSONValue? {
    site.configuration.license.map { license in
      .list([
        .members(
          part(Self.license) + [
            ("title", text(license.name)), ("licenseText", text([license.name, license.url].compactMap { $0 }.joined(separator: ", "))),
            ("lastChangeDateTime", .text(changed)),
          ])
      ])
    }
  }

  /// CFDefinition.
  var definitions: JSONValue {
    .members([
      ("CFLicenses", licenses),
      (
        "CFItemTypes",
        .list(
          ItemType.allCases.enumerated().map { index, type in
            .members(
              part(type.name) + [
                ("title", .text(type.rawValue)), ("description", .text(type.description)), ("hierarchyCode", .text(String(index + 1))),
                ("lastChangeDateTime", .text(changed)),
              ])
          })
      ),
    ])
  }
}
