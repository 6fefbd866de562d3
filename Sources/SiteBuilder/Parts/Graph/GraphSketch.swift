import GraphLayout
import Mustache

/// The shape of a graph without words: nodes that stay in the classroom are filled.
struct GraphSketch: Sendable {
  let width: Double
  let height: Double
  private let edges: [(path: String, isLateral: Bool)]
  private let nodes: [(x: Int, y: Int, stays: Bool)]

  private static let nodeWidth = 14, nodeHeight = 10

  /// Nil where there is nothing to draw.
  init?(_ diagram: Diagram) {
    if diagram.nodes.isEmpty { return nil }
    var options = LayoutOptions.wide
    options.rankGap = 12...12
    options.nodeGap = 8
    options.portGap = 2
    options.headLength = 0
    options.edgeGap = 4
    let layout = diagram.graph(width: Double(Self.nodeWidth), height: Double(Self.nodeHeight)).layout(options)
    width = layout.width.rounded() + 2
    height = layout.height.rounded() + 2
    edges = zip(diagram.edges, layout.routes).map { edge, route in
      let end = route.segments.last?.end ?? route.start
      let path = "M\(Self.whole(route.start.x)) \(Self.whole(route.start.y))L\(Self.whole(end.x)) \(Self.whole(end.y))"
      return (path, edge.kind == .lateral)
    }
    nodes = zip(diagram.nodes, layout.boxes).map { (Self.whole($1.x), Self.whole($1.y), $0.stays) }
  }

  /// For a row of a list; the style sheet gives the colors.
  var html: HTML {
    var svg = "<svg class=\"graph sketch\" viewBox=\"-1 -1 \(Self.whole(width)) \(Self.whole(height))\" width=\"72\" aria-hidden=\"true\">"
    for edge in edges { svg += "<path class=\"edge\(edge.isLateral ? " lateral" : "")\" d=\"\(edge.path)\"/>" }
    for node in nodes { svg += "<rect class=\"\(node.stays ? "blaze" : "box")\" \(Self.box(node.x, node.y))/>" }
    return HTML(svg + "</svg>")
  }

  /// For a picture that no style sheet reaches, beginning at 0 0.
  var alone: String {
    var svg = "<g transform=\"translate(1 1)\" fill=\"#fff\" stroke=\"#5c696e\" stroke-width=\"1.1\">"
    for edge in edges { svg += "<path fill=\"none\"\(edge.isLateral ? " stroke-dasharray=\"2.6 2\"" : "") d=\"\(edge.path)\"/>" }
    for node in nodes { svg += "<rect\(node.stays ? " fill=\"#5c696e\"" : "") \(Self.box(node.x, node.y))/>" }
    return svg + "</g>"
  }

  private static func box(_ x: Int, _ y: Int) -> String {
    "x=\"\(x)\" y=\"\(y)\" width=\"\(nodeWidth)\" height=\"\(nodeHeight)\" rx=\"2\""
  }

  private static func whole(_ number: Double) -> Int { Int(number.rounded()) }
}
