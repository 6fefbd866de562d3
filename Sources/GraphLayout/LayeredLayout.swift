extension Graph {
  /// Draws the graph in ranks: edges run from rank to rank, lateral edges within one. The same graph always gives the same drawing.
  ///
  /// Parts without a connection stand below each other; nodes without any edge come last, in rows.
  package func layout(_ options: LayoutOptions) -> Layout {
    let (parts, firstEqual) = Part.all(of: self)
    var layout = Layout(
      boxes: nodes.map { Layout.Box(x: 0, y: 0, width: $0.width, height: $0.height) },
      routes: edges.map { _ in Layout.Route(start: Layout.Point(0, 0), segments: [], heads: []) },
      width: 0, height: 0, ranks: Array(repeating: 0, count: nodes.count), readingOrder: [], crossings: 0)

    let drawn = parts.filter { !$0.edges.isEmpty }.map { (part: $0, layout: PartLayout($0, of: self, options: options)) }
    let isWide = options.direction == .leftToRight
    layout.width = drawn.reduce(0) { max($0, isWide ? $1.layout.length : $1.layout.breadth) }
    for (part, drawing) in drawn {
      let (width, height) = isWide ? (drawing.length, drawing.breadth) : (drawing.breadth, drawing.length)
      layout.place(part, drawing, x: isWide ? 0 : (layout.width - width) / 2, direction: options.direction)
      layout.height += height + options.nodeGap
    }
    layout.placeSingles(parts.filter { $0.edges.isEmpty }.flatMap { $0.nodes }, options: options)
    layout.height = max(0, layout.height - options.nodeGap)
    for edge in edges.indices where firstEqual[edge] != edge { layout.routes[edge] = layout.routes[firstEqual[edge]] }
    return layout
  }
}

extension Layout {
  fileprivate mutating func place(_ part: Part, _ drawing: PartLayout, x: Double, direction: LayoutOptions.Direction) {
    let origin = Layout.Point(x, height)
    for (index, node) in part.nodes.enumerated() {
      let corner = drawing.corners[index].point(direction, from: origin)
      boxes[node].x = corner.x
      boxes[node].y = corner.y
      ranks[node] = drawing.ranks[index]
    }
    for (index, edge) in part.edges.enumerated() {
      routes[edge] = drawing.routes[index].route(direction, from: origin)
    }
    readingOrder += drawing.readingOrder.map { part.nodes[$0] }
    crossings += drawing.crossings
  }

  fileprivate mutating func placeSingles(_ nodes: [Int], options: LayoutOptions) {
    let most = options.mostNodesInRank ?? (width > 0 ? nodes.count : 5)
    let available = width
    var (x, rowHeight, count) = (0.0, 0.0, 0)
    for node in nodes {
      let isFull = count == most || (options.mostNodesInRank == nil && available > 0 && x + boxes[node].width > available)
      if count > 0 && isFull {
        height += rowHeight + options.nodeGap
        (x, rowHeight, count) = (0, 0, 0)
      }
      boxes[node].x = x
      boxes[node].y = height
      x += boxes[node].width + options.nodeGap
      rowHeight = max(rowHeight, boxes[node].height)
      width = max(width, x - options.nodeGap)
      count += 1
    }
    if count > 0 { height += rowHeight + options.nodeGap }
    readingOrder += nodes
  }
}
