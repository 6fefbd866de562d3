import Foundation

/// Both tools on one catalog in one place.
struct Comparison {
  let pages: Int
  let place: String
  let runs: Int
  /// The programs to compare, Cairn first.
  let programs: [(tool: BuildTool, path: String)]
  let templates: String
  let notation: HugoFrontMatter.Notation
  let writes: HugoWrites

  /// How many micro-credentials a catalog of so many pages has, with all that comes with them.
  static func size(pages: Int) -> Int { max(Int((Double(pages) * 0.5866).rounded()), 8) }

  /// - Parameter folder: an empty one on the file system in question.
  func measure(in folder: URL, _ stopwatch: Stopwatch) throws -> ComparisonTable {
    var maker = CatalogMaker(size: Self.size(pages: pages), seed: 1)
    let catalog = maker.make()
    var sites = try programs.map { tool, path in
      let place = folder.appendingPathComponent(tool.rawValue)
      try write(catalog, for: tool, place)
      return try ComparedSite(tool, program: path, folder: place, targets: targets(catalog))
    }
    var table = ComparisonTable(heading: heading(catalog))
    for round in 1...runs {
      for change in BuildChange.allCases {
        for index in sites.indices { table.measurements.append(try sites[index].build(change, round: round, stopwatch)) }
      }
      // To the terminal, also where the table goes to a file: large catalogs take long.
      FileHandle.standardError.write(Data("Round \(round) of \(runs) is done.\n".utf8))
    }
    table.outputs = sites.map { .init(tool: $0.tool, files: $0.files.count, bytes: $0.files.bytes) }
    return table
  }

  private func write(_ catalog: SyntheticCatalog, for tool: BuildTool, _ folder: URL) throws {
    switch tool {
    case .cairn:
      try ContentWriter(catalog: catalog, folder: folder.appendingPathComponent("Content")).write()
      try FileManager.default.copyItem(at: URL(fileURLWithPath: templates), to: folder.appendingPathComponent("Templates"))
    case .hugo:
      try HugoWriter(catalog: catalog, folder: folder, notation: notation, writes: writes).write()
      if writes == .files { try copyAssets(to: folder.appendingPathComponent("static/assets")) }
    }
  }

  /// Cairn's scripts and pictures; its styles are written smaller than they are.
  private func copyAssets(to folder: URL) throws {
    let assets = URL(fileURLWithPath: templates).appendingPathComponent("assets")
    for name in try FileManager.default.contentsOfDirectory(atPath: assets.path) where name.hasSuffix(".mjs") || name.hasSuffix(".svg") {
      try FileManager.default.copyItem(at: assets.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
  }

  private func targets(_ catalog: SyntheticCatalog) throws -> ComparedSite.Targets {
    let edited = catalog.microcredentials[catalog.microcredentials.count / 2].id, role = catalog.roles[catalog.roles.count / 2]
    guard let renamed = role.requires.first?.mcs.first(where: { $0 != edited }) else {
      throw CompareFailure("A catalog of \(pages) pages is too small to compare.")
    }
    return .init(edited: edited, renamed: renamed, naming: role.id)
  }

  private func heading(_ catalog: SyntheticCatalog) -> String {
    let things =
      catalog.competencies.count + catalog.rubrics.count + catalog.microcredentials.count + catalog.roles.count + catalog.programs.count
      + catalog.pathways.count + catalog.faq.count
    let size = "\(catalog.microcredentials.count) micro-credentials, \(things) things in all"
    let rounds = "\(runs) \(runs == 1 ? "round" : "rounds")"
    let extent = programs.contains { $0.tool == .hugo } ? ", \(writes.title)" : ""
    return "About \(pages) pages (\(size)) in \(place), \(rounds)\(extent)"
  }
}
