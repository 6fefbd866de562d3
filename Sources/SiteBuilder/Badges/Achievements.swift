package import Catalog
package import OpenBadges

/// What a micro-credential certifies, in the terms of Open Badges. Marks of what was assumed are left out of it.
extension Site {
  /// - Parameter withResults: whether the rubric's levels are listed; credentials leave them out.
  package func achievement(_ id: EntityID, withResults: Bool) -> Achievement? {
    guard let entity = catalog.entity(id), case .microCredential(let it) = entity.content else { return nil }
    let page = permanentPage(entity.id)
    return Achievement(
      id: permanent(Addresses.achievementFile(entity.id)), name: certified(entity.title),
      description: certified(entity.common.summary),
      criteria: Criteria(id: page, narrative: criteria(it)), alignments: it.competencies.compactMap(alignment),
      fieldOfStudy: certified(it.category.value), humanCode: entity.id.id,
      // What is awarded has its picture from then on.
      image: withResults && !hasBadgePicture(entity)
        ? nil : Image(id: permanent(Addresses.badgePictureFile(entity.id)), caption: "Badge of \(certified(entity.title))"),
      inLanguage: configuration.language, version: entity.common.updated?.description,
      resultDescriptions: withResults ? results(it, page) : [])
  }

  /// What had to be done, one requirement a line.
  private func criteria(_ it: MicroCredential) -> String? {
    let lines = it.parts.enumerated().map { index, part in
      "\(index + 1). \(certified(part.title)): \(certified(catalog.plain(part.prompt)))"
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func alignment(_ id: EntityID) -> OpenBadges.Alignment? {
    guard let competency = catalog.entity(id) else { return nil }
    return OpenBadges.Alignment(
      targetName: certified(competency.title), targetURL: permanentPage(competency.id), targetFramework: configuration.title,
      targetCode: competency.id.id, targetType: "ceasn:Competency")
  }

  private func results(_ it: MicroCredential, _ page: String) -> [ResultDescription] {
    guard let rubric = rubric(of: it) else { return [] }
    return rubric.criteria.map { criterion in
      let id = "\(page)#\(criterion.id)"
      let levels = rubric.scale.indices.map { index in
        RubricCriterionLevel(
          id: "\(id)-\(index + 1)", name: rubric.scale[index], description: certified(catalog.plain(criterion.levels[index])),
          level: String(index + 1))
      }
      return ResultDescription(
        id: id, name: certified(catalog.plain(criterion.text)), levels: levels, requiredLevel: levels[rubric.pass].id)
    }
  }

  private func rubric(of it: MicroCredential) -> Rubric? {
    switch it.rubric {
    case .own(let rubric)?: return rubric
    case .shared(let id)?:
      guard case .rubric(let rubric)? = catalog.entity(id)?.content else { return nil }
      return rubric
    case nil: return nil
    }
  }

  /// Text fit to be signed: without † and without control characters.
  private func certified(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != "†" && $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init))
  }
}
