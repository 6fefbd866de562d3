import Mustache

/// What the script above a map lets one choose; without the script it stays hidden.
struct WayFinder: View {
  /// Whether there are roles on a campus and in a district.
  var hasLevels: Bool
  /// Whether some roles keep teaching and others do not.
  var hasStays: Bool

  static let shape = Shape<WayFinder>("way finder", [.flag("has_levels") { $0.hasLevels }, .flag("has_stays") { $0.hasStays }])
}
