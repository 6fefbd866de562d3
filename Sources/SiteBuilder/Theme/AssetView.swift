import Mustache

/// What a style sheet or picture of the theme may say.
struct AssetView: View {
  let site: Site
  /// Choices of the index that a sheet of filters is for.
  var choices: [FilterChoice] = []

  static let shape = Shape<AssetView>(
    "asset",
    [
      .object("site", of: Frame.self) { $0.site.frame }, .list("choices", of: FilterChoice.self) { $0.choices },
      .list("bands", of: BandRule.self) { BandRule.all($0.site) },
    ])
}
