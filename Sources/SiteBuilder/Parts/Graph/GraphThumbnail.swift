import GraphLayout
import Mustache

/// The shape of a graph without words, for a row of a list: nodes that stay in the classroom are filled.
enum GraphThumbnail {
  static func html(_ diagram: Diagram) -> HTML? {
    if diagram.nodes.isEmpty { return nil }
    var options = LayoutOptions.wide
    options.rankGap = 12...12
    options.nodeGap = 8
    options.portGap = 2
    options.headLength = 0
    options.edgeGap = 4
    let layout = diagram.graph(width: 14, height: 10).layout(options)
    var svg =
      "<svg class=\"graph sketch\" viewBox=\"-1 -1 \(whole(layout.width) + 2) \(whole(layout.height) + 2)\" width=\"72\" aria-hidden=\"true\">"
    for (edge, route) in zip(diagram.edges, layout.routes) {
      let end = route.segments.last?.end ?? route.start
      svg += "<path class=\"edge\(edge.kind == .lateral ? " lateral" : "")\" d=\"M\(whole(route.start.x)) \(whole(route.start.y))"
      svg += "L\(whole(end.x)) \(whole(end.y))\"/>"
    }
    for (node, box) in zip(diagram.nodes, layout.boxes) {
      svg +=
        "<rect class=\"\(node.stays ? "blaze" : "box")\" x=\"\(whole(box.x))\" y=\"\(whole(box.y))\" width=\"14\" height=\"10\" rx=\"2\"/>"
    }
    return HTML(svg + "</svg>")
  }

  private static func whole(_ number: Double) -> Int { Int(number.rounded()) }
}
