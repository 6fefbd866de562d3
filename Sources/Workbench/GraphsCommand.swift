import ArgumentParser
import Foundation
import GraphLayout

struct GraphsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graphs",
    abstract: "Draw generated graphs here and with Graphviz, and compare crossings and time.",
    discussion: """
      Graphs of 5 to 200 nodes, the same in every run with the same seed. A crossing is where two drawn lines cut each other; lines with
      a node in common are left out, on both sides. Of `dot` the whole process that writes SVG is timed, of Cairn the layout.

      Build it with `swift build -c release --product Workbench` first: times of a debug build say nothing.
      """)

  @Option(help: "How many graphs.") var count = 200
  @Option(help: "Where the dice begin.") var seed = 1
  @Option(help: "The program to compare with; empty to measure Cairn alone.") var dot = "/usr/bin/dot"

  func run() throws {
    let graphs = (0..<max(count, 1)).map { GeneratedGraph(number: $0, of: max(count, 1), seed: seed).graph }
    let nodes = graphs.reduce(0) { $0 + $1.nodes.count }, edges = graphs.reduce(0) { $0 + $1.edges.count }
    print("\(graphs.count) graphs, \(nodes) nodes, \(edges) edges")
    var ours = Tally(), theirs = Tally()
    for graph in graphs {
      let (layout, seconds) = Self.timed { graph.layout(.wide) }
      ours.add(DrawnLines(layout, of: graph).crossings, seconds)
    }
    for graph in graphs where !dot.isEmpty {
      let drawing = try GraphvizDrawing(graph, program: dot)
      theirs.add(drawing.lines.crossings, drawing.seconds)
    }
    print("         crossings   ms a graph (mean, median)\ncairn    \(ours.line)")
    if !dot.isEmpty {
      print("dot      \(theirs.line)")
      let pairs = Array(zip(ours.crossings, theirs.crossings)), ratios = zip(theirs.times, ours.times).map { $0 / $1 }.sorted()
      print("crossings: fewer than dot \(pairs.count { $0 < $1 }), as many \(pairs.count { $0 == $1 }), more \(pairs.count { $0 > $1 })")
      print(
        String(
          format: "time: dot takes %.1f times as long in all; of a graph, median %.0f, least %.1f", theirs.total / ours.total,
          ratios[ratios.count / 2], ratios[0]))
    }
    let large = GeneratedGraph(nodes: 1_000, density: 1.3, seed: seed).graph
    let (layout, seconds) = Self.timed { large.layout(.wide) }
    print(String(format: "1,000 nodes and %d edges: %.0f ms, %d crossings", large.edges.count, seconds * 1e3, layout.crossings))
  }

  private static func timed<T>(_ work: () throws -> T) rethrows -> (T, seconds: Double) {
    let clock = ContinuousClock(), start = clock.now, result = try work()
    return (result, (clock.now - start) / .seconds(1))
  }

  private struct Tally {
    var crossings: [Int] = []
    var times: [Double] = []
    var total: Double { times.reduce(0, +) }

    mutating func add(_ count: Int, _ seconds: Double) {
      crossings.append(count)
      times.append(seconds)
    }

    var line: String {
      String(format: "%9d   %.2f, %.2f", crossings.reduce(0, +), total / Double(times.count) * 1e3, times.sorted()[times.count / 2] * 1e3)
    }
  }
}
