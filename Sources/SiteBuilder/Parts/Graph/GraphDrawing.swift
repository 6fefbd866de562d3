import GraphLayout
import Mustache

/// Writes a graph of roles as SVG: first wide, from left to right, then tall for phones; a style sheet shows one of them.
struct GraphDrawing {
  private let graph: RoleGraph
  private var out: [UInt8] = []

  static func html(_ graph: RoleGraph) -> HTML {
    var drawing = GraphDrawing(graph)
    drawing.out.reserveCapacity(400 + graph.nodes.count * 500 + graph.edges.count * 250)
    drawing.write()
    return HTML(bytes: drawing.out)
  }

  private init(_ graph: RoleGraph) { self.graph = graph }

  /// How one of the two drawings looks.
  private struct Style {
    var isWide: Bool
    var nodeWidth: Double
    /// The same for all nodes, so that ranks stay even.
    var nodeHeight: Double
    /// The lines of each node's title.
    var lines: [[String]] = []
    var titleSize: Double { isWide ? 15 : 12.5 }
    /// From line to line of a title.
    var leading: Double { isWide ? 17 : 14.4 }
    /// Room between the text and the right edge.
    var padding: Double { isWide ? 8 : 4 }
  }

  // MARK: - Choosing the sizes

  private mutating func write() {
    var wide = style(isWide: true, width: graph.scale == .map ? 192 : 178, height: graph.scale == .map ? 58 : 54)
    var layout = layout(wide, .wide)
    if layout.width > room {
      wide = style(isWide: true, width: 168, height: 58)
      layout = self.layout(wide, .wide)
    }
    if layout.width > room { layout = self.layout(wide, downward) }
    write(layout, wide)

    var inRank = [Int](repeating: 0, count: (layout.ranks.max() ?? -1) + 1)
    for rank in layout.ranks { inRank[rank] += 1 }
    let fullest = inRank.max() ?? 0
    let tall = fullest <= 2 ? style(isWide: false, width: 150, height: 50) : style(isWide: false, width: 96, height: 60)
    var narrow = LayoutOptions.tall
    if fullest <= 2 { narrow.nodeGap = 14 }
    write(self.layout(tall, narrow), tall)
  }

  /// What a wide drawing may take before its letters shrink.
  private var room: Double { graph.scale == .map ? 1140 : 700 }

  /// Where the steps are too many for one line of them: down the page, with few nodes beside each other.
  private var downward: LayoutOptions {
    var options = LayoutOptions(direction: .topToBottom)
    options.mostNodesInRank = graph.scale == .map ? 5 : 3
    return options
  }

  private func style(isWide: Bool, width: Double, height: Double) -> Style {
    var style = Style(isWide: isWide, nodeWidth: width, nodeHeight: height)
    style.lines = graph.nodes.map { lines($0, style) }
    let most = style.lines.lazy.map { $0.count }.max() ?? 1
    style.nodeHeight = max(height, Double(most + (isWide ? 1 : 0)) * style.leading + 14)
    return style
  }

  private func layout(_ style: Style, _ options: LayoutOptions) -> Layout {
    let node = Graph.Node(width: style.nodeWidth, height: style.nodeHeight)
    return Graph(nodes: Array(repeating: node, count: graph.nodes.count), edges: graph.edges).layout(options)
  }

  private func lines(_ node: RoleGraph.Node, _ style: Style) -> [String] {
    LabelLines.broken(node.title, width: style.nodeWidth - inset(node) - style.padding, size: style.titleSize)
  }

  private func inset(_ node: RoleGraph.Node) -> Double { node.stays ? 16 : 12 }

  // MARK: - Writing

  private mutating func write(_ layout: Layout, _ style: Style) {
    put(style.isWide ? "<svg class=\"graph wide\" viewBox=\"-3 -3 " : "<svg class=\"graph tall\" viewBox=\"-3 -3 ")
    put(layout.width + 6)
    put(" ")
    put(layout.height + 6)
    put("\" role=\"group\" aria-label=\"")
    put(escaping: graph.label)
    put("\"")
    if style.isWide { put(" width=\"", layout.width + 6) }
    put(">")
    var isDrawn = [Bool](repeating: false, count: graph.nodes.count * graph.nodes.count * 2)
    for (edge, route) in zip(graph.edges, layout.routes) {
      // Equal edges share a route; one line is enough.
      let key = (edge.from * graph.nodes.count + edge.to) * 2 + (edge.isLateral ? 1 : 0)
      if isDrawn[key] { continue }
      isDrawn[key] = true
      write(route, isLateral: edge.isLateral)
    }
    for index in layout.readingOrder { write(graph.nodes[index], style.lines[index], layout.boxes[index], style) }
    put("</svg>")
  }

  private mutating func write(_ route: Layout.Route, isLateral: Bool) {
    put(isLateral ? "<path class=\"edge lateral\" d=\"M" : "<path class=\"edge\" d=\"M")
    put(route.start)
    var at = route.start
    for segment in route.segments {
      switch segment {
      case .line(let to):
        if to.y == at.y {
          put("H")
          put(to.x)
        } else if to.x == at.x {
          put("V")
          put(to.y)
        } else {
          put("L")
          put(to)
        }
      case .curve(let first, let second, let to):
        put("C")
        put(first)
        put(" ")
        put(second)
        put(" ")
        put(to)
      }
      at = segment.end
    }
    put("\"/>")
    if route.heads.isEmpty { return }
    put("<path class=\"tip\" d=\"")
    for head in route.heads {
      put("M")
      put(head.tip)
      switch head.heading {
      case .right: put(isLateral ? "l-8 -4.5v9z" : "l-9 -4.5v9z")
      case .left: put(isLateral ? "l8 -4.5v9z" : "l9 -4.5v9z")
      case .down: put(isLateral ? "l-4.5 -8h9z" : "l-4.5 -9h9z")
      case .up: put(isLateral ? "l-4.5 8h9z" : "l-4.5 9h9z")
      }
    }
    put("\"/>")
  }

  private mutating func write(_ node: RoleGraph.Node, _ lines: [String], _ box: Layout.Box, _ style: Style) {
    if node.isHere {
      put("<g class=\"here\" aria-current=\"page\">")
    } else {
      put("<a href=\"")
      put(escaping: node.url)
      put("\">")
    }
    put("<rect class=\"box\"")
    put(" x=\"", box.x)
    put(" y=\"", box.y)
    put(" width=\"", box.width)
    put(" height=\"", box.height)
    put(" rx=\"7\"/>")
    let middle = box.y + box.height / 2
    if node.stays {
      put("<rect class=\"blaze\"")
      put(" x=\"", box.x + 6)
      put(" y=\"", middle - 10)
      put(" width=\"4\" height=\"20\" rx=\"1\"/>")
    }
    let hasLine = style.isWide && !node.line.isEmpty
    // Baselines: the block of lines stands in the middle, its first one a third of a letter below.
    let block = Double(lines.count - 1) * style.leading + (hasLine ? style.leading : 0)
    var baseline = middle - block / 2 + style.titleSize * 0.34
    let x = box.x + inset(node)
    for line in lines {
      write(line, x: x, y: baseline)
      baseline += style.leading
    }
    if hasLine { write(node.line, x: x, y: baseline, isSub: true) }
    put(node.isHere ? "</g>" : "</a>")
  }

  private mutating func write(_ line: String, x: Double, y: Double, isSub: Bool = false) {
    put(isSub ? "<text class=\"sub\"" : "<text")
    put(" x=\"", x)
    put(" y=\"", y)
    put(">")
    put(escaping: line)
    put("</text>")
  }

  // MARK: - Bytes

  private mutating func put(_ markup: StaticString) {
    out.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  private mutating func put(escaping text: String) {
    // Hardly a title has anything to escape. One comparison settles nearly every letter.
    let mayEscape = text.utf8.contains { $0 <= 0x3E && ($0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27) }
    if mayEscape { out += HTML(escaping: text).bytes } else { out += text.utf8 }
  }

  private mutating func put(_ point: Layout.Point) {
    put(point.x)
    put(" ")
    put(point.y)
  }

  /// With one decimal at most.
  private mutating func put(_ number: Double) {
    let tenths = Int((number * 10).rounded())
    if tenths < 0 { out.append(0x2D) }
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    put(digits: whole)
    if tenth == 0 { return }
    out.append(0x2E)
    out.append(0x30 + UInt8(tenth))
  }

  private mutating func put(digits number: UInt) {
    if number >= 10 { put(digits: number / 10) }
    out.append(0x30 + UInt8(number % 10))
  }

  /// An attribute, given with its name and opening quote.
  private mutating func put(_ name: StaticString, _ number: Double) {
    put(name)
    put(number)
    out.append(0x22)
  }
}
