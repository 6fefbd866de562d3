import Foundation

/// What was measured of one catalog in one place, as text.
struct ComparisonTable {
  /// What one tool left.
  struct Output {
    var tool: BuildTool
    var files: Int
    var bytes: Int
  }

  var heading: String
  var measurements: [Measurement] = []
  var outputs: [Output] = []

  /// The tool whose cold build all others are compared with.
  var baseline: BuildTool { measurements.contains { $0.tool == .hugo } ? .hugo : .cairn }

  /// Each build by the cold build of the same round: what slows the machine down for a while slows both.
  func ratios(_ tool: BuildTool, _ change: BuildChange) -> Spread? {
    let baseline = baseline
    return Spread(
      of(tool, change).compactMap { one in
        of(baseline, .cold).first { $0.round == one.round }.map { one.usage.wall / $0.usage.wall }
      })
  }

  var text: String {
    var lines = [heading, "", Self.row(["tool", "change", "wall s", "cpu s", "peak MiB", "rewritten", "to \(baseline.title) cold"])]
    for change in BuildChange.allCases {
      for tool in BuildTool.allCases {
        guard let ratio = ratios(tool, change) else { continue }
        lines.append(
          Self.row([
            tool.title, change.rawValue, String(format: "%.2f", median(tool, change) { $0.usage.wall }),
            String(format: "%.2f", median(tool, change) { $0.usage.cpu }),
            String(format: "%.0f", median(tool, change) { Double($0.usage.peak) / 1_048_576 }),
            String(format: "%.0f", median(tool, change) { Double($0.rewritten) }),
            String(format: "%.3f (%.3f–%.3f)", ratio.median, ratio.least, ratio.most),
          ]))
      }
    }
    lines += outputs.map { String(format: "%@ wrote %d files, %.1f MB.", $0.tool.title as NSString, $0.files, Double($0.bytes) / 1e6) }
    return lines.joined(separator: "\n")
  }

  private func of(_ tool: BuildTool, _ change: BuildChange) -> [Measurement] {
    measurements.filter { $0.tool == tool && $0.change == change }
  }

  private func median(_ tool: BuildTool, _ change: BuildChange, _ value: (Measurement) -> Double) -> Double {
    Spread(of(tool, change).map(value))?.median ?? 0
  }

  /// Words to the left, numbers to the right.
  private static func row(_ cells: [String]) -> String {
    let widths = [7, 14, 9, 9, 10, 11]
    let columns = cells.enumerated().map { index, cell in
      guard index < widths.count else { return "   " + cell }
      let space = String(repeating: " ", count: max(widths[index] - cell.count, 0))
      return index < 2 ? cell + space : space + cell
    }
    return columns.joined()
  }
}
