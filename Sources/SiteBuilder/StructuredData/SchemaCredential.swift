import Catalog

extension SchemaOrg {
  /// https://schema.org/EducationalOccupationalCredential of a micro-credential.
  func credential(_ entity: Entity, _ it: MicroCredential) -> Members {
    credential(entity, category: "Micro-credential", keywords: [it.category.value], years: it.validYears) + [
      ("image", .text(site.absolute(site.addresses.stone(entity.id)))),
      ("competencyRequired", .some(links("DefinedTerm", it.competencies))),
    ]
  }

  /// The same of a designation, certification or stack.
  func credential(_ entity: Entity, _ it: Recognition) -> Members {
    let category =
      switch it.form {
      case .designation: "Designation"
      case .certification: "Certification"
      case .stack: "Stack of micro-credentials"
      }
    return credential(entity, category: category, keywords: [], years: it.validYears) + [
      ("validIn", it.jurisdiction.map { .members([("@type", .text("AdministrativeArea")), ("name", text($0))]) })
    ]
  }

  private func credential(_ entity: Entity, category: String, keywords: [String], years: Int?) -> Members {
    thing("EducationalOccupationalCredential", entity) + [
      ("credentialCategory", .text(category)), ("recognizedBy", owner(entity)), ("keywords", texts(keywords + entity.common.tags)),
      ("dateModified", entity.common.updated.map { .text($0.description) }),
      ("validFor", years.map { .text("P\($0)Y") }),
    ]
  }

  /// The most that a program names: lists may be long, and pages must stay light.
  private static let mostNamed = 20

  /// https://schema.org/EducationalOccupationalProgram.
  func program(_ entity: Entity, _ it: Program) -> Members {
    let listed = it.microCredentials.isEmpty ? it.requires?.named ?? [] : it.microCredentials
    return thing("EducationalOccupationalProgram", entity) + [
      ("provider", owner(entity)), ("programPrerequisites", text(it.access)),
      ("occupationalCategory", texts(it.roles.map(catalog.title))),
      (
        "educationalCredentialAwarded",
        .some(links("EducationalOccupationalCredential", Array(listed.prefix(Self.mostNamed))))
      ),
    ]
  }
}
