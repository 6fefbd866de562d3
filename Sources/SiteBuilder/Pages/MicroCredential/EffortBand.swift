import FrontMatter

/// How long a micro-credential takes at the most, or those that a role asks for together, in steps that people choose by.
enum EffortBand: String, CaseIterable {
  case short, medium, long, longer, large, largest

  init?(_ effort: IntRange?) {
    guard let effort else { return nil }
    switch effort.max {
    case ...10: self = .short
    case ...15: self = .medium
    case ...20: self = .long
    case ...40: self = .longer
    case ...80: self = .large
    default: self = .largest
    }
  }

  var label: String {
    switch self {
    case .short: "Up to 10 hours"
    case .medium: "11–15 hours"
    case .long: "16–20 hours"
    case .longer: "21–40 hours"
    case .large: "41–80 hours"
    case .largest: "Over 80 hours"
    }
  }

  /// Its place among all, from 1.
  var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
