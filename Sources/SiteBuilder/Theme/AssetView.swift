import Mustache

/// What a style sheet or picture of the theme may say.
struct AssetView: View {
  let site: Site

  static let shape = Shape<AssetView>(
    "asset",
    [
      .object("site", of: Frame.self) { $0.site.frame }, .list("choices", of: FilterChoice.self) { $0.choices },
      .list("bands", of: BandRule.self) { BandRule.all($0.site) },
    ])

  /// Every choice that some index offers, each once.
  private var choices: [FilterChoice] {
    var seen: Set<String> = []
    return IndexFilters.all(site).flatMap { $0.flatMap(\.choices) }.filter { !$0.isAll && seen.insert($0.id).inserted }
  }
}
