import ArgumentParser
import Authoring
import Catalog
import OpenBadges
import SiteBuilder

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what the catalog holds.",
    discussion: """
      One line for each thing: its name as links write it, and its title. A kind is named as in links (role, mc, faq) or in words \
      (micro-credential). Nothing is written.

      With --format json, standard output is one array of objects, each with id, kind, title, status, summary and path.

      Example: cairn list role --status planned
      """)

  @Argument(
    help: ArgumentHelp("Kinds to list; all if left out.", valueName: "kind"), completion: .list(Kind.allCases.map(\.scheme)))
  var kinds: [String] = []

  @Option(
    help: ArgumentHelp("Only what is planned, active or retired.", valueName: "status"),
    completion: .list(Common.Status.allCases.map(\.rawValue)))
  var status: Common.Status?

  @Option(help: ArgumentHelp("Only what this organization answers for.", valueName: "id"), completion: KnownThings.ids(of: .organization))
  var organization: String?

  @Flag(help: "List frozen versions of role cards too.")
  var versions = false

  @OptionGroup var options: ContentOptions

  func run() async throws {
    let kinds = try kinds.map { word in
      guard let kind = Kind(named: word) else { throw ValidationError(Kind.unknown(word)) }
      return kind
    }
    let catalog = try await options.catalog()
    let owner = try organization.map { written in
      let id = written.hasPrefix("org:") ? written : "org:" + written
      return try options.entity(id, in: catalog).id
    }
    let list = EntityList(catalog, kinds: kinds, status: status, organization: owner, versions: versions)
    // What was asked for, and no summary: `--quiet` keeps it.
    print(options.format == .json ? Self.json(list) : list.text(Printout.standardOutput), terminator: options.format == .json ? "\n" : "")
  }

  private static func json(_ list: EntityList) -> String {
    let rows = list.entities.map { entity in
      JSON.object([
        "id": .text(entity.id.written), "kind": .text(entity.id.kind.noun), "title": .text(entity.title),
        "status": .text(entity.common.status.rawValue), "summary": .text(entity.common.summary), "path": .text(entity.span.path),
      ])
    }
    return String(decoding: JSON.list(rows).bytes(), as: UTF8.self)
  }
}

extension Common.Status: ExpressibleByArgument {}
