import Catalog
import Mustache

/// A list to choose from, with what its source says of its size.
struct PoolView: View {
  var caption: HTML
  var skills: [SkillRow]
  /// Listed, as words.
  var count: String
  /// Where the source gives another size, or its entries were chosen: what to mind.
  var warning: HTML?
  var warningTitle: String?
  /// A list too long to be shown.
  var elsewhere: LinkView?

  static let shape = Shape<PoolView>(
    "list to choose from",
    [
      .html("caption") { $0.caption }, .list("skills", of: SkillRow.self) { $0.skills }, .text("count") { $0.count },
      .html("warning") { $0.warning }, .text("warning_title") { $0.warningTitle },
      .object("elsewhere", of: LinkView.self) { $0.elsewhere },
    ])

  init(_ pool: Requirement.Pool, clause: String, site: Site) {
    let members = site.catalog.members(of: pool)
    count = Numerals.count(members.count, "micro-credential")
    switch pool {
    case .program(let id):
      let entity = site.catalog.entity(id)
      caption = HTML(escaping: "By skill: \(entity?.title ?? id.id), for \(clause)")
      elsewhere = members.count > SkillRow.most ? site.link(id) : nil
      if let entity, case .program(let program) = entity.content {
        let note = DeclaredSizeNote(program, entity, listed: members.count, site)
        warningTitle = note?.title
        warning = note?.text
      }
    case .listed:
      caption = HTML(escaping: "By skill, for \(clause)")
    case .stateVetted:
      caption = HTML(escaping: "Vetted by the state, for \(clause)")
      elsewhere =
        members.count > SkillRow.most
        ? LinkView(title: Section.microCredentials.title, url: site.addresses.section(Section.microCredentials.rawValue)) : nil
    }
    skills = elsewhere == nil ? SkillRow.list(members, site) : []
  }
}

/// What is to be minded about a list whose source gives its size.
struct DeclaredSizeNote: Sendable {
  var title: String
  var text: HTML

  /// - Returns: nil where the list is as long as its source says, and its entries come from there.
  init?(_ program: Program, _ entity: Entity, listed: Int, _ site: Site) {
    guard let size = program.declaredSize else { return nil }
    let words = size.words ?? String(size.count.value), mark = site.mark("micro_credentials", of: entity)
    if listed == size.count.value, mark == nil { return nil }
    title = listed == size.count.value ? "The source says “\(words)”." : "\(listed) of \(words) are listed here."
    text =
      mark.map { HTML("The source gives the size of the list, not its entries; those below stand for it.").adding($0) }
      ?? HTML("The others are not published.")
  }
}
