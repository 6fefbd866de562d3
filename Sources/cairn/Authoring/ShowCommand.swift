import ArgumentParser
import Authoring
import Catalog
import OpenBadges
import SiteBuilder

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Say what a thing needs, and what refers to it.",
    discussion: """
      A thing is named as in links, by the path of its file, or by its id alone where no other kind has it. Nothing is written.

      With --format json, standard output is one object: id, kind, title, summary, status, path, page, needs (sentences), mentions, \
      used_by and chosen_from_by (ids), versions and aliases.

      Example: cairn show role:plc-leader
      """)

  @Argument(
    help: ArgumentHelp("What to show, as in role:plc-leader.", valueName: "thing"), completion: KnownThings.completion(versions: true))
  var thing: String

  @OptionGroup var options: ContentOptions

  func run() async throws {
    let site = try await options.site()
    let entity = try options.entity(thing, in: site.catalog)
    let answer = EntityAnswer(entity, in: site.catalog, page: site.page(of: entity.id))
    // What was asked for, and no summary: `--quiet` keeps it.
    print(
      options.format == .json ? Self.json(answer) : answer.text(Printout.standardOutput), terminator: options.format == .json ? "\n" : "")
  }

  private static func json(_ answer: EntityAnswer) -> String {
    let entity = answer.entity
    func list(_ ids: [EntityID]) -> JSON { .list(ids.map { .text($0.written) }) }
    let object: JSON = .object([
      "id": .text(entity.id.written), "kind": .text(entity.id.kind.noun), "title": .text(entity.title),
      "summary": .text(entity.common.summary), "status": .text(entity.common.status.rawValue), "path": .text(entity.span.path),
      "page": .text(answer.page), "needs": .list(answer.needs.map { .text($0) }), "mentions": list(answer.mentions.flatMap(\.ids)),
      "used_by": list(answer.uses.flatMap(\.ids)), "chosen_from_by": list(answer.countsFor), "versions": list(answer.versions),
      "aliases": .list(entity.common.aliases.map { .text($0.value) }),
    ])
    return String(decoding: object.bytes(), as: UTF8.self)
  }
}
