import Catalog
import FrontMatter

extension CTDL {
  /// ceterms:MicroCredential.
  func microCredential(_ entity: Entity, _ it: MicroCredential) -> JSONValue {
    let portfolio = condition(
      "Portfolio", "Show the skill in a portfolio of evidence.", it.parts.map { "\($0.title): \(catalog.plain($0.prompt))" },
      [
        ("ceterms:targetAssessment", hasAssessment(it) ? .list([.text(address(Self.assessment(entity.id)))]) : nil),
        ("ceterms:targetCompetency", competencies(it.competencies)),
      ])
    let before =
      it.prerequisites.isEmpty ? nil : condition("Prerequisites", "Earned before this one.", credentials: it.prerequisites)
    return .members(
      credential("ceterms:MicroCredential", entity) + [
        ("ceterms:image", .text(site.permanent("stones/\(entity.id.id).svg"))),
        ("ceterms:codedNotation", .text(entity.id.id)), ("ceterms:subject", .list([alignment(it.category.value)])),
        ("ceterms:keyword", texts(entity.common.tags)), ("ceterms:offeredBy", owner(entity)),
        ("ceterms:requires", .some([portfolio, before].compactMap { $0 })), ("ceterms:estimatedDuration", .some(durations(it))),
        ("ceterms:renewalFrequency", it.validYears.map { .text("P\($0)Y") }),
        ("ceterms:supersededBy", it.replacedBy.map { .text(address($0)) }),
      ])
  }

  /// Designations and local certifications are ceterms:Certification; a stack of micro-credentials, a ceterms:CertificateOfCompletion.
  func recognition(_ entity: Entity, _ it: Recognition) -> JSONValue {
    let type = it.form == .stack ? "ceterms:CertificateOfCompletion" : "ceterms:Certification"
    let additions = it.additions.map { addition in
      condition(
        "Added by \(catalog.title(addition.organization))", catalog.plain(addition.text), [],
        [("ceterms:assertedBy", addresses([addition.organization]))])
    }
    let region: JSONValue? = it.jurisdiction.map { words in
      .list([.members([("@type", .text("ceterms:JurisdictionProfile")), ("ceterms:description", text(words))])])
    }
    return .members(
      credential(type, entity) + [
        ("ceterms:keyword", texts(entity.common.tags)), ("ceterms:jurisdiction", region),
        ("ceterms:requires", it.requires.map { .list([condition($0, name: "What it takes")]) }),
        ("ceterms:recommends", .some(additions)), ("ceterms:renewalFrequency", it.validYears.map { .text("P\($0)Y") }),
      ])
  }

  private func credential(_ type: String, _ entity: Entity) -> Members {
    node(type, entity) + [
      ("ceterms:inLanguage", language), ("ceterms:credentialStatusType", status(entity)), ("ceterms:ownedBy", owner(entity)),
    ]
  }

  /// ceterms:CredentialStatus; that list has no word for what is planned, the life cycle's has.
  private func status(_ entity: Entity) -> JSONValue {
    switch entity.common.status {
    case .planned: lifeCycle(entity)
    case .active: alignment("Active", node: "credentialStat:Active")
    case .retired: alignment("Deprecated", node: "credentialStat:Deprecated")
    }
  }

  /// ceterms:DurationProfile with ISO 8601 durations.
  private func durations(_ it: MicroCredential) -> [JSONValue] {
    func profile(_ words: String, _ range: IntRange, _ duration: (Int) -> String) -> JSONValue {
      .members([
        ("@type", .text("ceterms:DurationProfile")), ("ceterms:description", text(words)),
        ("ceterms:minimumDuration", .text(duration(range.min))), ("ceterms:maximumDuration", .text(duration(range.max))),
      ])
    }
    return [
      it.weeks.map { profile("From start to submission, at one's own pace", $0) { "P\($0)W" } },
      it.effort.map { profile("Hours of work", $0) { "PT\($0)H" } },
    ].compactMap { $0 }
  }
}
