/// The colour of a category, in four tones of one hue.
///
/// Lightness is equal across pigments (OKLCH 0.40, 0.46, 0.52, 0.56), so no category outranks another.
package enum Pigment: String, CaseIterable, Sendable {
  case slate, rust, moss, heather, ochre, tarn, rose, lichen, lake, fern, plum, basalt

  /// The pigment the configuration names for the category, else one chosen by its name: always the same, shared by some.
  package init(category: String, named: [String: Pigment] = [:]) {
    let all = Pigment.allCases
    self = named[category] ?? all[Int(Fingerprint(category).value % UInt32(all.count))]
  }

  struct Tones: Sendable {
    let edge, dark, base, light: StaticString
  }

  var tones: Tones {
    switch self {
    case .slate: Tones(edge: "#38495f", dark: "#475971", base: "#586a83", light: "#64768e")
    case .rust: Tones(edge: "#71331a", dark: "#854327", base: "#985438", light: "#a36146")
    case .moss: Tones(edge: "#395025", dark: "#486133", base: "#597244", light: "#657d51")
    case .heather: Tones(edge: "#513d66", dark: "#624d7a", base: "#735e8c", light: "#7e6a96")
    case .ochre: Tones(edge: "#5f4105", dark: "#725116", base: "#84622a", light: "#8f6e3a")
    case .tarn: Tones(edge: "#055259", dark: "#19636b", base: "#2f757c", light: "#408087")
    case .rose: Tones(edge: "#6c333f", dark: "#80424f", base: "#92535f", light: "#9d606b")
    case .lichen: Tones(edge: "#494b1d", dark: "#595c2b", base: "#6a6d3c", light: "#75794a")
    case .lake: Tones(edge: "#134d6f", dark: "#235e83", base: "#356f95", light: "#457b9f")
    case .fern: Tones(edge: "#1e533f", dark: "#2d644e", base: "#3e765f", light: "#4d816b")
    case .plum: Tones(edge: "#613758", dark: "#73466a", base: "#86577b", light: "#906386")
    case .basalt: Tones(edge: "#42494d", dark: "#52595e", base: "#626a6f", light: "#6e767a")
    }
  }
}
