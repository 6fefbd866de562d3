import FrontMatter

/// How long a micro-credential takes at the most, in steps that people choose by.
enum EffortBand: String, CaseIterable {
  case short, medium, long, longer

  init?(_ effort: IntRange?) {
    guard let effort else { return nil }
    switch effort.max {
    case ...10: self = .short
    case ...15: self = .medium
    case ...20: self = .long
    default: self = .longer
    }
  }

  var label: String {
    switch self {
    case .short: "Up to 10 hours"
    case .medium: "11–15"
    case .long: "16–20"
    case .longer: "More"
    }
  }
}
