/// What other pages show of a thing. A page that shows no more of it stays the same when the rest of its source changes.
package struct Face: Hashable, Sendable {
  package let id: EntityID
  package let title: String
  package let summary: String
  /// Earlier ids that lead here.
  package let aliases: [String]

  package init(_ entity: Entity) {
    id = entity.id
    title = entity.title
    summary = entity.common.summary
    aliases = entity.common.aliases.map(\.value)
  }
}
