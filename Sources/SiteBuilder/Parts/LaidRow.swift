import Catalog
import Mustache

/// A row of the table that is a cairn: one stone, its micro-credential and what it takes.
struct LaidRow: View {
  /// Anchor of the row, which is the requirement of one micro-credential.
  var id: String
  var bed: HTML?
  var title: String
  var url: String
  var category: String
  var effort: HTML?
  var needs: HTML?

  static let shape = Shape<LaidRow>(
    "row of a cairn",
    [
      .text("id") { $0.id }, .text("name") { $0.title }, .html("bed") { $0.bed }, .text("title") { $0.title }, .text("url") { $0.url },
      .text("category") { $0.category },
      .html("effort") { $0.effort }, .html("needs") { $0.needs },
    ])

  /// No id that an author gives has an underscore.
  static func anchor(_ microCredential: EntityID) -> String { "asks_\(microCredential.id)" }

  /// Top of the cairn first: the last row is the base, so the first micro-credential of the requirement lies lowest.
  static func rows(_ site: Site, _ ids: [EntityID], laid: Bool) -> [LaidRow] {
    let count = ids.count
    return (laid ? ids.reversed() : ids).enumerated().compactMap { index, id in
      guard let entity = site.catalog.entity(id), case .microCredential(let it) = entity.content else { return nil }
      // Widths grow in even steps from 0.68 at the top to 1 at the base.
      let share = count == 1 ? 1 : 0.68 + 0.32 * Double(index) / Double(count - 1)
      return LaidRow(
        id: anchor(entity.id), bed: laid ? site.stone(entity).map { HTML(bytes: $0.row(share: share)) } : nil, title: entity.title,
        url: site.url(entity.id),
        category: it.category.value,
        effort: it.effort.map { HTML(bytes: HTML(escaping: "\($0.display) hours").bytes) },
        needs: NeedWords.html(it.needs).map { HTML(bytes: $0.bytes + (site.mark("needs", of: entity)?.bytes ?? [])) })
    }
  }
}
