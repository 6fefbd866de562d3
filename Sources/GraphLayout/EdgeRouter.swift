/// Draws the edges of a part. Between ranks they swing from place to place, beside nodes they run straight: none can touch a node that is
/// not its own.
struct EdgeRouter {
  enum Way: Equatable {
    /// The chain of that number, drawn against its direction where the edge runs backwards.
    case chain(Int, isReversed: Bool, isLateral: Bool)
    /// Straight from a node to its neighbour in the rank.
    case side(left: Int, right: Int)
    /// Out of a rank and back into it; a loop where both nodes are the same.
    case bracket(left: Int, right: Int, isLateral: Bool)
  }

  let graph: LayeredGraph
  let geometry: RankGeometry
  let options: LayoutOptions

  /// How far the routes reach along the rank axis.
  func extent(_ ways: [Way]) -> Double {
    let last = geometry.end.count - 1
    let needsRoom = ways.contains { way in
      if case .bracket(let left, _, _) = way { graph.rank[left] == last } else { false }
    }
    return geometry.end[last] + (needsRoom ? geometry.gap[last] * 0.5 : 0)
  }

  func routes(_ ways: [Way]) -> [AxisRoute] {
    var pairs: [(from: Int, to: Int)] = []
    for case .bracket(let left, let right, _) in ways { pairs.append((left, right)) }
    let ports = Ports(graph, geometry, brackets: pairs, gap: options.portGap)
    let leads = leads(ways)
    var next = 0
    return ways.map { way in
      switch way {
      case .chain(let chain, let isReversed, let isLateral):
        return route(chain, ports, leads, isReversed: isReversed, isLateral: isLateral)
      case .side(let left, let right):
        return side(left, right)
      case .bracket(let left, let right, let isLateral):
        defer { next += 1 }
        return bracket(left, right, from: ports.brackets[next].from, to: ports.brackets[next].to, isLateral: isLateral)
      }
    }
  }

  /// Behind each rank, the room arrow heads need that point back at it. All edges of a gap swing over the same stretch, so that they
  /// cross no more often than their ends are out of order.
  private func leads(_ ways: [Way]) -> [Double] {
    var leads = [Double](repeating: 0, count: graph.layers.count)
    for case .chain(let chain, let isReversed, let isLateral) in ways where isReversed || isLateral {
      leads[graph.rank[graph.chains[chain][0]]] = options.headLength
    }
    return leads
  }

  private func route(_ index: Int, _ ports: Ports, _ leads: [Double], isReversed: Bool, isLateral: Bool) -> AxisRoute {
    let chain = graph.chains[index]
    let (first, last) = (chain[0], chain[chain.count - 1])
    var level = graph.rank[first]
    let side = geometry.start[level] + geometry.depth[first]
    let headsBack = isReversed || isLateral
    var route = AxisRoute(start: AxisPoint(along: side + (headsBack ? options.headLength : 0), across: ports.leaving[index]))
    for vertex in chain.dropFirst() {
      route.run(to: geometry.end[level] + leads[level])
      level += 1
      let across = vertex == last ? ports.reaching[index] : geometry.centre[vertex]
      route.swing(to: AxisPoint(along: geometry.start[level] - options.headLength, across: across))
    }
    if headsBack { route.heads.append((AxisPoint(along: side + 1, across: ports.leaving[index]), .backward)) }
    if isReversed && !isLateral {
      route.run(to: geometry.start[level])
      return route.reversed()
    }
    route.heads.append((AxisPoint(along: geometry.start[level] - 1, across: ports.reaching[index]), .forward))
    return route
  }

  private func side(_ left: Int, _ right: Int) -> AxisRoute {
    let start = geometry.start[graph.rank[left]]
    let along = start + min(geometry.depth[left], geometry.depth[right]) / 2
    let (from, to) = (geometry.across(left, 1), geometry.across(right, -1))
    // Too near for two arrow heads: the dashes between the nodes say enough.
    let hasHeads = to - from >= 2 * options.headLength + 6
    let inset = hasHeads ? options.headLength - 2 : 2
    var route = AxisRoute(start: AxisPoint(along: along, across: from + inset))
    route.line(to: AxisPoint(along: along, across: to - inset))
    if hasHeads {
      route.heads = [(AxisPoint(along: along, across: from + 1), .leftward), (AxisPoint(along: along, across: to - 1), .rightward)]
    }
    return route
  }

  private func bracket(_ left: Int, _ right: Int, from: Double, to: Double, isLateral: Bool) -> AxisRoute {
    let level = graph.rank[left]
    let positions = graph.layers[level].indices
    let span = Double(
      abs((positions.first { graph.layers[level][$0] == right } ?? 0) - (positions.first { graph.layers[level][$0] == left } ?? 0)))
    let reach = geometry.end[level] + geometry.gap[level] * min(0.5, 0.35 + span * 0.03)
    let (near, far) = (geometry.start[level] + geometry.depth[left], geometry.start[level] + geometry.depth[right])
    var route = AxisRoute(start: AxisPoint(along: near + (isLateral ? options.headLength : 0), across: from))
    let turn = geometry.end[level] + options.headLength
    route.run(to: turn)
    // A cubic reaches three quarters of the way to its control points.
    let control = turn + (reach - turn) * 4 / 3
    route.curve(
      AxisPoint(along: control, across: from), AxisPoint(along: control, across: to), to: AxisPoint(along: turn, across: to))
    route.run(to: far + options.headLength)
    if isLateral { route.heads.append((AxisPoint(along: near + 1, across: from), .backward)) }
    route.heads.append((AxisPoint(along: far + 1, across: to), .backward))
    return route
  }
}
