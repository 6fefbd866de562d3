import Catalog
import Mustache

/// A micro-credential: what it takes, what it counts for here, what to do, how it is judged.
struct MicroCredentialPage: RelatedPage {
  static let template = "pages/micro-credential"

  let site: Site
  let head: Head
  let entity: Entity
  let credential: MicroCredential
  let relations: Relations
  let counts: CountsHere
  let judging: Judging
  let fits: [RelationView]

  init(_ site: Site, _ entity: Entity, _ credential: MicroCredential) {
    self.site = site
    self.entity = entity
    self.credential = credential
    head = Head(site, entity)
    relations = Relations(site, entity)
    counts = CountsHere(site, entity)
    judging = Judging(site, credential)
    fits = Self.fits(site, entity, credential)
  }

  static let shape = Shape<MicroCredentialPage>(
    "micro-credential page",
    relatedFields + [
      .text("title") { $0.entity.title }, .html("summary") { $0.site.html($0.entity.common.summary) },
      .text("category") { $0.credential.category.value }, .text("stone") { $0.site.addresses.stone($0.entity.id) },
      .flag("planned") { $0.entity.common.status == .planned }, .flag("retired") { $0.entity.common.status == .retired },
      .object("replaced_by", of: LinkView.self) { page in page.credential.replacedBy.flatMap(page.site.link) },
      .list("facts", of: FactView.self) { MicroCredentialInBrief($0.site, $0.entity, $0.credential, $0.counts).facts },
      .list("counts", of: CountView.self) { $0.counts.rows }, .flag("has_counts") { !$0.counts.rows.isEmpty },
      .list("pairs", of: CountsHere.Pair.self) { $0.counts.pairs }, .flag("has_pairs") { !$0.counts.pairs.isEmpty },
      .html("parts_intro") { $0.partsIntro }, .list("parts", of: PartView.self) { $0.parts },
      .flag("has_parts") { !$0.credential.parts.isEmpty },
      .html("pass_rule") { $0.passRule }, .list("tables", of: RubricTable.self) { $0.judging.tables },
      .flag("has_tables") { !$0.judging.tables.isEmpty },
      .object("assessment", of: AssessmentView.self) { AssessmentView($0.site, $0.credential.assessment) },
      .text("validity") { $0.validity },
      .list("fits", of: RelationView.self) { $0.fits }, .flag("has_fits") { !$0.fits.isEmpty },
      .html("body") { $0.site.html($0.entity.body) }, .text("oembed") { $0.head.url + "oembed.json" },
      .text("embed_url") { $0.site.addresses.embed($0.entity.id) },
    ])

  // MARK: - Head

  private var validity: String {
    credential.validYears.map { "An award is valid for \(Numerals.count($0, "year"))." } ?? "No date of expiry is set for an award."
  }

  // MARK: - Requirements and rubrics

  private var parts: [PartView] {
    credential.parts.enumerated().map { PartView(site, $1, number: $0 + 1, judgedBy: judging.links[$0]) }
  }

  private var partsIntro: HTML {
    let count = credential.parts.count
    let words =
      count == 1
      ? "One requirement." : "\(Numerals.capitalised(count)) requirements. All must be complete before you submit."
    let guide = credential.parts.contains { $0.words != nil } ? " Word counts are guides, not limits." : ""
    return HTML(escaping: words + guide) + site.mark("requirements", of: entity)
  }

  private var passRule: HTML { HTML(escaping: judging.passRules.joined(separator: " ")) + site.mark("rubric", of: entity) }

  // MARK: - Where it fits

  private static func fits(_ site: Site, _ entity: Entity, _ credential: MicroCredential) -> [RelationView] {
    let unlocks = site.catalog.uses(of: entity.id).filter { other in
      guard case .microCredential(let it) = other.content else { return false }
      return it.prerequisites.contains { site.catalog.current($0) == entity.id }
    }
    let mark = site.mark("prerequisites", of: entity), roles = RoleUses(site, entity)
    return [
      RelationView("Made for", credential.audience.map { site.html($0) + site.mark("audience", of: entity) }),
      RelationView("Earn first", links: site.links(credential.prerequisites), mark: mark),
      RelationView("Prepares for", links: site.links(unlocks.map(\.id))),
      RelationView("Competencies", links: site.links(credential.competencies), mark: site.mark("competencies", of: entity)),
      RelationView("Recommended for", links: roles.recommending),
      RelationView("Toward roles that ask for a recognition", links: roles.throughRecognitions),
      RelationView("In the programs", links: site.links(site.catalog.programs(listing: entity.id))),
      RelationView("For roles in these programs", links: roles.throughPrograms),
    ].compactMap { $0 }
  }
}
