import Catalog
import Mustache

/// One payment window of the year band.
struct WindowView: View {
  var title: String
  /// "1 August – 15 December"
  var days: HTML
  var submitBy: String?

  static let shape = Shape<WindowView>(
    "payment window",
    [.text("title") { $0.title }, .html("days") { $0.days }, .text("submit_by") { $0.submitBy }])

  /// - Parameter assessmentDays: how long a result takes, where it is known.
  static func list(_ policy: Policy, assessmentDays: Int?, mark: HTML?) -> [WindowView] {
    policy.windows.map { window in
      WindowView(
        title: window.paid ?? window.label,
        days: HTML(bytes: HTML(escaping: "\(window.from.words) – \(window.through.words)").bytes + (mark?.bytes ?? [])),
        submitBy: assessmentDays.map { window.submitBy(assessmentDays: $0).words })
    }
  }

  /// What tells the payments apart: without the last word where all of them share it, as in "December paycheck, May paycheck".
  static func names(_ windows: [Policy.Window]) -> [String] {
    let names = windows.map { $0.paid ?? $0.label }
    let words = names.map { $0.split(separator: " ") }
    guard let last = words.first?.last, words.allSatisfy({ $0.count > 1 && $0.last == last }) else { return names }
    return words.map { $0.dropLast().joined(separator: " ") }
  }
}

/// Proportions of a year band, which a style sheet has to know because pages carry no styles of their own.
struct BandRule: View, Hashable {
  /// Days of each window.
  var days: [Int]

  /// Windows so many that their words would not fit side by side are listed instead.
  static let most = 5

  init?(_ policy: Policy) {
    guard (1...Self.most).contains(policy.windows.count) else { return nil }
    days = policy.windows.map(\.days)
  }

  /// Class of the band: `days-137-152-77`.
  var name: String { "days-" + days.map(String.init).joined(separator: "-") }

  static let shape = Shape<BandRule>(
    "year band",
    [
      .text("name") { $0.name },
      .text("columns") { $0.days.map { "minmax(8.5rem, \($0)fr)" }.joined(separator: " ") },
    ])

  /// Those of all policies, each once.
  static func all(_ site: Site) -> [BandRule] {
    var seen: Set<BandRule> = []
    return site.catalog.all(.policy).compactMap { entity in
      guard case .policy(let policy) = entity.content, let rule = BandRule(policy), seen.insert(rule).inserted else { return nil }
      return rule
    }
  }
}
