import Foundation

/// What a site for Hugo has besides the things of the catalog.
struct HugoSetup {
  let catalog: SyntheticCatalog
  let writes: HugoWrites

  /// By path below `layouts`; what says more takes the place of what says less.
  var layouts: [String: String] {
    let pages = HugoLayouts.files.merging(HugoPageLayouts.files(writes)) { $1 }
    guard writes == .files else { return pages.merging(HugoLayouts.search) { $1 } }
    return [
      HugoTwinLayouts.files, HugoCardLayouts.files, HugoDrawingLayouts.files, HugoListLayouts.files, HugoLinkedDataLayouts.files,
      HugoFrameworkLayouts.files, HugoWholeLayouts.files, HugoTableLayouts.files, [HugoLayouts.base: HugoFileBase.text],
    ].reduce(pages) { all, more in all.merging(more) { $1 } }
  }

  func write(to sources: SourceFolder) throws {
    try sources.write("static/assets/site.css", HugoLayouts.style)
    for (path, text) in layouts { try sources.write("layouts/\(path)", text) }
    switch writes {
    case .pages: try sources.write("hugo.yaml", HugoLayouts.configuration)
    case .files: try writeFiles(sources)
    }
  }

  private func writeFiles(_ sources: SourceFolder) throws {
    let changed = (catalog.microcredentials.map(\.date) + catalog.roles.map(\.date)).max() ?? "2025-01-01"
    try sources.write("hugo.yaml", HugoFileSetup.configuration(changed: changed))
    try sources.write("data/stones.json", HugoStones.data())
    try sources.write("data/categories.json", categories())
    for (path, text) in HugoFileSetup.copies { try sources.write("static/\(path)", text) }
    for (path, text) in HugoFileSetup.lists { try sources.write("content/\(path).md", text) }
    for (layout, path) in HugoFileSetup.wholes {
      let facts = HugoFrontMatter(facts: [("title", .text(path)), ("layout", .text(layout)), ("url", .text("/\(path)"))])
      try sources.write("content/files/\(layout).md", facts.page(.toml, ""))
    }
    let unseen = HugoFrontMatter(facts: [
      ("title", .text("Files")), ("build", .table([("render", .text("never")), ("list", .text("never"))])),
    ])
    try sources.write("content/files/_index.md", unseen.page(.toml, ""))
  }

  private func categories() throws -> String {
    let list = catalog.categories.enumerated().map { ["title": $1.title, "color": HugoStones.color($0)] }
    return String(decoding: try JSONEncoder().encode(list), as: UTF8.self)
  }
}
