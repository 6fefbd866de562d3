import ArgumentParser
import Foundation
import GraphLayout

struct GraphsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graphs",
    abstract: "Draw generated graphs here and with Graphviz, and compare crossings and time.",
    discussion: """
      Graphs of 5 to 200 nodes, the same in every run with the same seed. A crossing is where two drawn lines cut each other; lines with
      a node in common are left out, on both sides. Of `dot` the whole process is timed, of Cairn the layout.

      Build it with `swift build -c release --product Workbench` first: times of a debug build say nothing.
      """)

  @Option(help: "How many graphs.") var count = 200
  @Option(help: "Where the dice begin.") var seed = 1
  @Option(help: "The program to compare with.") var dot = "/usr/bin/dot"

  func run() throws {
    let graphs = (0..<max(count, 1)).map { GeneratedGraph(number: $0, of: max(count, 1), seed: seed) }
    var ours = Tally(), theirs = Tally(), better = 0, worse = 0
    for graph in graphs {
      let (layout, seconds) = Self.timed { graph.graph.layout(.wide) }
      let crossings = DrawnLines(layout, of: graph.graph).crossings
      ours.add(crossings, seconds)
      let (drawn, dotSeconds) = try Self.timed { try GraphvizDrawing(graph, program: dot) }
      let others = drawn.lines.crossings
      theirs.add(others, dotSeconds)
      if crossings < others { better += 1 } else if crossings > others { worse += 1 }
    }
    print(
      "\(graphs.count) graphs, \(graphs.reduce(0) { $0 + $1.graph.nodes.count }) nodes, \(graphs.reduce(0) { $0 + $1.graph.edges.count }) edges"
    )
    print("         crossings   ms a graph (mean, median)")
    print("cairn    \(ours.line)\ndot      \(theirs.line)")
    print("fewer crossings than dot in \(better), as many in \(graphs.count - better - worse), more in \(worse)")
    print(String(format: "dot takes %.0f times as long", theirs.total / ours.total))
    let large = GeneratedGraph(nodes: 1_000, density: 1.3, seed: seed).graph
    let (layout, seconds) = Self.timed { large.layout(.wide) }
    print(String(format: "1,000 nodes and %d edges: %.0f ms, %d crossings", large.edges.count, seconds * 1e3, layout.crossings))
  }

  private static func timed<T>(_ work: () throws -> T) rethrows -> (T, seconds: Double) {
    let clock = ContinuousClock(), start = clock.now, result = try work()
    return (result, (clock.now - start) / .seconds(1))
  }

  private struct Tally {
    var crossings = 0
    var times: [Double] = []
    var total: Double { times.reduce(0, +) }

    mutating func add(_ count: Int, _ seconds: Double) {
      crossings += count
      times.append(seconds)
    }

    var line: String {
      String(format: "%9d   %.2f, %.2f", crossings, total / Double(times.count) * 1e3, times.sorted()[times.count / 2] * 1e3)
    }
  }
}
