import Catalog
import FrontMatter

extension CTDL {
  /// ceterms:Occupation of a role card.
  ///
  /// A card describes a role wherever it is filled; a ceterms:Job would be one employer's place. What the card asks for is required only
  /// where it binds: else it is recommended, for earning does not guarantee a role.
  func occupation(_ entity: Entity, _ role: Role) -> JSONValue {
    let binds = role.binding.map { $0.level == .required } ?? true
    let asked = role.requires.map { condition($0, name: "Micro-credentials", note: role.binding.map { $0.level.words + "." }) }
    let requires = [qualifications(role, .required), binds ? asked : nil].compactMap { $0 }
    let recommends = [
      qualifications(role, .preferred), binds ? nil : asked,
      role.recommends.isEmpty
        ? nil : condition("Recommended", "Micro-credentials that help in this role.", credentials: role.recommends),
    ].compactMap { $0 }
    return .members(
      node("ceterms:Occupation", entity) + [
        ("ceterms:inLanguage", language), ("ceterms:lifeCycleStatusType", lifeCycle(entity)),
        ("ceasn:comment", texts(comments(role))), ("ceterms:keyword", texts([role.family].compactMap { $0 } + entity.common.tags)),
        ("ceasn:knowledgeEmbodied", addresses(competencies(of: role, .knowledge))),
        ("ceasn:skillEmbodied", addresses(competencies(of: role, .skill))),
        ("ceterms:occupationType", .some(classifications(role.alignment))),
        ("ceterms:requires", .some(requires)), ("ceterms:recommends", .some(recommends)),
        ("ceterms:versionIdentifier", role.schoolYear.map(version)),
      ])
  }

  /// ceterms:IdentifierValue.
  func version(_ year: SchoolYear) -> JSONValue {
    .list([
      .members([
        ("@type", .text("ceterms:IdentifierValue")), ("ceterms:identifierTypeName", text("School year")),
        ("ceterms:identifierValueCode", .text(year.description)),
      ])
    ])
  }

  private func qualifications(_ role: Role, _ level: Role.Qualification.Level) -> JSONValue? {
    let words = role.qualifications.filter { $0.level == level }.map { catalog.plain($0.text) }
    let name = level == .required ? "Required qualifications" : "Preferred qualifications"
    return words.isEmpty ? nil : condition(name, "What the role card lists as \(level.rawValue).", words)
  }

  /// Responsibilities, and what the catalog says wherever it quotes qualifications.
  private func comments(_ role: Role) -> [String] {
    role.responsibilities.map(catalog.plain) + (site.configuration.disclaimer.map { [catalog.plain($0.text)] } ?? [])
  }

  private func competencies(of role: Role, _ form: Competency.Form) -> [EntityID] {
    role.competencies.filter { id in
      guard case .competency(let it)? = catalog.entity(id)?.content else { return false }
      return (it.form ?? .skill) == form
    }
  }

  /// Codes of the same thing in public classifications.
  private func classifications(_ alignment: Alignment) -> [JSONValue] {
    PublicCode.all(alignment).map {
      self.alignment("\($0.scheme) \($0.code)", node: $0.address, framework: ($0.scheme, $0.schemeAddress), code: $0.code)
    }
  }
}
