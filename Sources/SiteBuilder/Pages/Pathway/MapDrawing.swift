import Mustache

/// A drawing of roles with its key, what it leaves out, and where it lies as text.
struct MapDrawing: View {
  private let graph: RoleGraph
  private let hasEntry: Bool
  private let isPart: Bool
  /// Of the page, with a slash at its end.
  private let url: String

  /// Nothing where there is nothing to draw.
  init?(_ graph: RoleGraph, _ map: RoleMap, url: String, isPart: Bool? = nil) {
    if graph.diagram.nodes.isEmpty { return nil }
    self.graph = graph
    self.url = url
    hasEntry = map.hasEntryMoves
    self.isPart = isPart ?? (graph.diagram.nodes.count < map.roles.count)
  }

  static let shape = Shape<MapDrawing>(
    "drawing of roles",
    [
      .html("drawing") { GraphDrawing.html($0.graph.diagram) }, .flag("is_part") { $0.isPart },
      .flag("has_promotion") { $0.graph.diagram.has(.firm) }, .flag("has_lateral") { $0.graph.diagram.has(.lateral) },
      .flag("has_blaze") { $0.graph.diagram.hasBlaze }, .flag("has_planned") { $0.graph.diagram.has(.planned) },
      .flag("has_entry") { $0.hasEntry }, .text("left_out") { $0.leftOut },
      .text("url") { $0.url },
    ])

  private var leftOut: String? {
    if graph.leftOut == 0 { return nil }
    let count = Numerals.capitalised(graph.leftOut)
    return "\(count) direct moves are not drawn, because a longer way drawn here leads to the same role. The list has them."
  }
}
