import Catalog

/// What all roles ask for as a table: a line for each thing that a role asks for.
///
/// - `role_id`, `role`, `status`, `family`, `level`, `school_year`: whose card it is, and of which year;
/// - `kind` of what is asked for, `what` it is, and its `id`: `mc:data-talk`, or the anchor of a qualification;
/// - `how`: each (with all else), one_of (`of` so many ways), any (`count` `of` a list, `within_years` where given), or recommended;
/// - `binding`: required, preferred, factor or optional, and the day `binding_from` which it holds; empty where the card does not say;
/// - `url` of the clause, or of the page of what is asked for.
struct RequirementTable {
  static let path = "roles/requirements.csv"
  static let header = [
    "role_id", "role", "status", "family", "level", "school_year", "kind", "what", "id", "how", "count", "of", "within_years", "binding",
    "binding_from", "url",
  ]

  private let site: Site
  private let roles: [AskingRole]

  init(_ site: Site, _ roles: [AskingRole]) {
    self.site = site
    self.roles = roles
  }

  /// - Parameter handOn: gets what is there so far, after each role.
  func write(into out: inout [UInt8], _ handOn: DataFile.HandOn) throws {
    var writer = CSVWriter(Self.header)
    for asking in roles {
      guard case .role(let role) = asking.entity.content else { continue }
      let whose = Self.whose(asking.entity, role)
      for group in asking.asked {
        let how = Self.how(group.how)
        for item in group.items {
          let what = site.words(item, of: asking.entity)
          // The card's binding is that of its requirement.
          let isClause = if case .qualification = item { true } else { false }
          let from = isClause || group.how == .recommended ? "" : role.binding?.from?.description ?? ""
          writer.add(
            whose + [group.sort.rawValue, what.words, what.id] + how + [group.binding?.rawValue ?? "", from, site.absolute(what.url)])
        }
      }
      try handOn(&writer.bytes)
    }
    out += writer.bytes
  }

  /// The first columns of both tables.
  static func whose(_ entity: Entity, _ role: Role) -> [String] {
    [
      entity.id.id, entity.title, entity.common.status.rawValue, role.family ?? "", role.level?.rawValue ?? "",
      role.schoolYear?.description ?? "",
    ]
  }

  private static func how(_ how: Asked.How) -> [String] {
    switch how {
    case .each: ["each", "", "", ""]
    case .oneOf(let ways): ["one_of", "1", String(ways), ""]
    case .any(let count, let all, let years): ["any", String(count), String(all), years.map { String($0) } ?? ""]
    case .recommended: ["recommended", "", "", ""]
    }
  }
}

extension Site {
  /// What is asked for in plain words, its id, and where it is described.
  func words(_ item: Asked.Item, of role: Entity) -> (words: String, id: String, url: String) {
    let card = addresses.url(role.id)
    switch item {
    case .qualification(let it, _): return (catalog.plain(it.text), it.id, "\(card)#\(it.id)")
    case .words(let text): return (catalog.plain(text), "", "\(card)#asks")
    case .thing(let id), .pool(.program(let id)): return (catalog.title(id), catalog.current(id).written, url(id))
    case .pool: return ("Micro-credentials that the state has vetted", "state-vetted", "\(card)#asks")
    }
  }
}
