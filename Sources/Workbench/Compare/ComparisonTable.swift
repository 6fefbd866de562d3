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
  func ratios(_ tool: BuildTool, _ change: BuildChange, of time: (ProcessUsage) -> Double = { $0.wall }) -> Spread? {
    let baseline = baseline
    return Spread(
      of(tool, change).compactMap { one in
        of(baseline, .cold).first { $0.round == one.round }.map { time(one.usage) / time($0.usage) }
      })
  }

  var text: String {
    var lines = [heading, "", heads]
    for change in BuildChange.allCases {
      for tool in BuildTool.allCases {
        guard let wall = ratios(tool, change), let cpu = ratios(tool, change, of: { $0.cpu }) else { continue }
        lines.append(
          Self.row([
            tool.title, change.rawValue, String(format: "%.2f", median(tool, change) { $0.usage.wall }),
            String(format: "%.2f", median(tool, change) { $0.usage.cpu }),
            String(format: "%.0f", median(tool, change) { Double($0.usage.peak) / 1_048_576 }),
            String(format: "%.0f", median(tool, change) { Double($0.rewritten) }),
            Self.spread(wall), Self.spread(cpu),
          ]))
      }
    }
    lines += outputs.map { String(format: "%@ wrote %d files, %.1f MB.", $0.tool.title as NSString, $0.files, Double($0.bytes) / 1e6) }
    return lines.joined(separator: "\n")
  }

  private var heads: String {
    let to = "to \(baseline.title) cold"
    return Self.row(["tool", "change", "wall s", "cpu s", "peak MiB", "rewritten", "wall \(to)", "cpu \(to)"])
  }

  private func of(_ tool: BuildTool, _ change: BuildChange) -> [Measurement] {
    measurements.filter { $0.tool == tool && $0.change == change }
  }

  private func median(_ tool: BuildTool, _ change: BuildChange, _ value: (Measurement) -> Double) -> Double {
    Spread(of(tool, change).map(value))?.median ?? 0
  }

  private static func spread(_ ratio: Spread) -> String {
    String(format: "%.3f (%.3f–%.3f)", ratio.median, ratio.least, ratio.most)
  }

  /// Words to the left, numbers to the right; ratios have their own place.
  private static func row(_ cells: [String]) -> String {
    let widths = [7, 14, 9, 9, 10, 11], ratioWidth = 21
    let columns = cells.enumerated().map { index, cell in
      guard index < widths.count else {
        let space = index + 1 < cells.count ? String(repeating: " ", count: max(ratioWidth - cell.count, 0)) : ""
        return "   " + cell + space
      }
      let space = String(repeating: " ", count: max(widths[index] - cell.count, 0))
      return index < 2 ? cell + space : space + cell
    }
    return columns.joined()
  }
}
