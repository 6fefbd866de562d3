import ArgumentParser
import Foundation

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a synthetic catalog as a folder of sources.",
    discussion: "Example: workbench generate --n 10000 --output /tmp/ten-thousand/Content")

  @Option(help: "Number of micro-credentials.") var n = 1000
  @Option(help: "Where the sequence of words begins.") var seed: UInt64 = 1
  @Option(help: "Read the catalog from this JSON instead of inventing it.") var from: String?
  @Option(help: "Folder to write to.") var output: String

  func run() throws {
    let catalog: SyntheticCatalog
    if let from {
      catalog = try JSONDecoder().decode(SyntheticCatalog.self, from: Data(contentsOf: URL(fileURLWithPath: from)))
    } else {
      var maker = CatalogMaker(size: max(n, 1), seed: seed)
      catalog = maker.make()
    }
    try ContentWriter(catalog: catalog, folder: URL(fileURLWithPath: output)).write()
    print("Wrote \(catalog.microcredentials.count) micro-credentials and \(catalog.roles.count) roles to \(output).")
  }
}
