import ArgumentParser
import Foundation
import GraphLayout

/// A graph as `dot` draws it, in processes of their own.
struct GraphvizDrawing {
  private(set) var lines = DrawnLines()
  /// Seconds that `dot -Tsvg` takes from its start to its end.
  let seconds: Double

  init(_ graph: Graph, program: String) throws {
    let clock = ContinuousClock(), start = clock.now
    _ = try Self.run(program, "-Tsvg", Self.text(graph))
    seconds = (clock.now - start) / .seconds(1)
    let answer = try Self.run(program, "-Tplain", Self.text(graph))
    for line in answer.split(separator: "\n") where line.hasPrefix("edge ") { add(line.split(separator: " ")) }
  }

  private static func run(_ program: String, _ format: String, _ text: String) throws -> String {
    let process = Process(), input = Pipe(), output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [format]
    process.standardInput = input
    process.standardOutput = output
    do { try process.run() } catch { throw ValidationError("There is no Graphviz at \(program).") }
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: answer, as: UTF8.self)
  }

  /// The same sizes and gaps as in the drawings of the site, in inches.
  private static func text(_ graph: Graph) -> String {
    var text = "digraph { rankdir=LR; nodesep=0.36; ranksep=0.75; node [shape=box, fixedsize=true, width=2.33, height=0.81];\n"
    for node in graph.nodes.indices { text += "\(node) [label=\"Role \(node)\\nStays in the classroom\"];\n" }
    for edge in graph.edges { text += "\(edge.from) -> \(edge.to);\n" }
    return text + "}\n"
  }

  /// `edge tail head n x₁ y₁ … xₙ yₙ …`, the points of cubic curves that follow each other.
  private mutating func add(_ words: [Substring]) {
    guard words.count > 4, let from = Int(words[1]), let to = Int(words[2]), let count = Int(words[3]) else { return }
    let numbers = words[4...].prefix(2 * count).compactMap { Double($0) }
    let given = stride(from: 0, to: numbers.count - 1, by: 2).map { Layout.Point(numbers[$0], numbers[$0 + 1]) }
    guard let first = given.first else { return }
    var points = [first]
    for index in stride(from: 1, to: given.count - 2, by: 3) { DrawnLines.bend(&points, given[index], given[index + 1], given[index + 2]) }
    lines.add(points, from: from, to: to)
  }
}
