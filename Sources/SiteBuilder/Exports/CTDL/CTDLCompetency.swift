import Catalog
import FrontMatter

extension CTDL {
  /// ceasn:CompetencyFramework of all competencies; nil where there are none.
  var competencyFramework: JSONValue? {
    let all = catalog.all(.competency)
    guard !all.isEmpty else { return nil }
    let own = site.configuration.organization.flatMap { catalog.entity($0) }
    let publisher: JSONValue = .list([.text(own.map { address($0.id) } ?? address(Self.publisher))])
    return .members(
      node("ceasn:CompetencyFramework", Self.framework) + [
        ("ceasn:name", text(frameworkTitle)),
        ("ceasn:description", text(site.configuration.summary.isEmpty ? site.configuration.title : site.configuration.summary)),
        ("ceasn:inLanguage", language), ("ceasn:publisher", publisher), ("ceasn:creator", publisher),
        ("ceasn:license", site.configuration.license?.url.map { .text($0) }),
        ("ceasn:source", .list([.text(site.permanent("competencies/"))])),
        ("ceasn:dateModified", all.compactMap(\.common.updated).max { $0.description < $1.description }.map { .text($0.description) }),
        ("ceasn:hasTopChild", addresses(all.map(\.id))),
      ])
  }

  /// ceasn:Competency.
  func competency(_ entity: Entity, _ it: Competency) -> JSONValue {
    let form: String? = it.form.map { $0 == .skill ? "Skill" : "Knowledge" }
    return .members(
      node("ceasn:Competency", PermanentNames.name(entity.id)) + [
        ("ceasn:competencyLabel", text(entity.title)), ("ceasn:competencyText", text(it.statement)),
        ("ceasn:competencyCategory", text(it.category ?? form ?? "")), ("ceasn:codedNotation", .text(entity.id.id)),
        ("ceasn:conceptKeyword", texts(([form].compactMap { $0 } + entity.common.tags))),
        ("ceasn:comment", texts(it.levels.map { "\($0.name): \(catalog.plain($0.text))" })), ("ceasn:inLanguage", language),
        ("ceasn:isPartOf", .list([.text(address(Self.framework))])), ("ceasn:isTopChildOf", .list([.text(address(Self.framework))])),
        ("ceasn:exactAlignment", .some(PublicCode.all(it.alignment).map { .text($0.address) })),
        ("ceasn:dateModified", entity.common.updated.map { .text($0.description) }), ("ceterms:sameAs", earlier(entity)),
      ])
  }
}
