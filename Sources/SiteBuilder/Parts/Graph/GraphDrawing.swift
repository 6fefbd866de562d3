import GraphLayout
import Mustache

/// Writes a diagram as SVG: first wide, from left to right, then tall for phones; a style sheet shows one of them.
struct GraphDrawing {
  private let diagram: Diagram
  private var out = SVGBytes()

  static func html(_ diagram: Diagram) -> HTML {
    var drawing = GraphDrawing(diagram)
    drawing.out.reserve(400 + diagram.nodes.count * 600 + diagram.edges.count * 250)
    drawing.write()
    return HTML(bytes: drawing.out.bytes)
  }

  private init(_ diagram: Diagram) { self.diagram = diagram }

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
    /// More lines than this are cut short.
    var mostLines: Int { isWide ? 4 : 5 }
  }

  // MARK: - Choosing the sizes

  private mutating func write() {
    let isMap = diagram.scale == .map
    var wide = style(isWide: true, width: isMap ? 192 : 178, height: isMap ? 58 : 54)
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
  private var room: Double { diagram.scale == .map ? 1140 : 700 }

  /// Where the steps are too many for one line of them: down the page, with few nodes beside each other.
  private var downward: LayoutOptions {
    var options = LayoutOptions(direction: .topToBottom)
    options.mostNodesInRank = diagram.scale == .map ? 5 : 3
    return options
  }

  private func style(isWide: Bool, width: Double, height: Double) -> Style {
    var style = Style(isWide: isWide, nodeWidth: width, nodeHeight: height)
    style.lines = diagram.nodes.map { lines($0, style) }
    let most = style.lines.lazy.map { $0.count }.max() ?? 1
    style.nodeHeight = max(height, Double(most + (isWide ? 1 : 0)) * style.leading + 14)
    return style
  }

  private func layout(_ style: Style, _ options: LayoutOptions) -> Layout {
    diagram.graph(width: style.nodeWidth, height: style.nodeHeight).layout(options)
  }

  private func lines(_ node: Diagram.Node, _ style: Style) -> [String] {
    LabelLines.broken(
      node.title, width: style.nodeWidth - inset(node) - style.padding, size: style.titleSize, most: style.mostLines)
  }

  private func inset(_ node: Diagram.Node) -> Double { node.stays ? 16 : 12 }

  // MARK: - Writing

  private mutating func write(_ layout: Layout, _ style: Style) {
    out.put(style.isWide ? "<svg class=\"graph wide\" viewBox=\"-3 -3 " : "<svg class=\"graph tall\" viewBox=\"-3 -3 ")
    out.put(layout.width + 6)
    out.put(" ")
    out.put(layout.height + 6)
    out.put("\" role=\"group\" aria-label=\"")
    out.put(escaping: diagram.label)
    out.put("\"")
    if style.isWide { out.put(" width=\"", layout.width + 6) }
    let drawn = distinctEdges
    if diagram.scale == .map { writeEnds(drawn, layout.readingOrder) }
    out.put(">")
    for edge in drawn { write(layout.routes[edge], diagram.edges[edge].kind) }
    for index in layout.readingOrder { write(diagram.nodes[index], style.lines[index], layout.boxes[index], style) }
    out.put("</svg>")
  }

  /// Equal edges share a route; one line is enough.
  private var distinctEdges: [Int] {
    var isDrawn = [Bool](repeating: false, count: diagram.nodes.count * diagram.nodes.count * 2)
    return diagram.edges.indices.filter { index in
      let edge = diagram.edges[index], key = (edge.from * diagram.nodes.count + edge.to) * 2 + (edge.kind == .lateral ? 1 : 0)
      defer { isDrawn[key] = true }
      return !isDrawn[key]
    }
  }

  /// For each line, the places of its two nodes in the drawing: so the script that marks a way knows them from each other.
  private mutating func writeEnds(_ edges: [Int], _ order: [Int]) {
    var place = [Int](repeating: 0, count: diagram.nodes.count)
    for (index, node) in order.enumerated() { place[node] = index }
    out.put(" data-ends=\"")
    for (index, edge) in edges.enumerated() {
      if index > 0 { out.put(" ") }
      out.put(Double(place[diagram.edges[edge].from]))
      out.put(" ")
      out.put(Double(place[diagram.edges[edge].to]))
    }
    out.put("\"")
  }

  private mutating func write(_ route: Layout.Route, _ kind: Diagram.Edge.Kind) {
    switch kind {
    case .firm: out.put("<path class=\"edge\" d=\"M")
    case .lateral: out.put("<path class=\"edge lateral\" d=\"M")
    case .choice: out.put("<path class=\"edge pick\" d=\"M")
    }
    out.put(route)
    out.put("\"/>")
    if route.heads.isEmpty { return }
    out.put("<path class=\"tip\" d=\"")
    for head in route.heads { out.put(head, isShort: kind == .lateral) }
    out.put("\"/>")
  }

  private mutating func write(_ node: Diagram.Node, _ lines: [String], _ box: Layout.Box, _ style: Style) {
    let isLink = node.look != .here && node.url != nil
    open(node, isLink: isLink)
    writeTitle(node, lines)
    out.put("<rect class=\"box\"")
    out.put(" x=\"", box.x)
    out.put(" y=\"", box.y)
    out.put(" width=\"", box.width)
    out.put(" height=\"", box.height)
    out.put(" rx=\"7\"/>")
    let middle = box.y + box.height / 2
    if node.stays {
      out.put("<path class=\"blaze\" d=\"M")
      out.put(Layout.Point(box.x + 8, middle - 10))
      out.put("v20\"/>")
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
    out.put(isLink ? "</a>" : "</g>")
  }

  private mutating func open(_ node: Diagram.Node, isLink: Bool) {
    if isLink {
      out.put("<a href=\"")
      out.put(escaping: node.url ?? "")
      out.put("\"")
    } else {
      out.put("<g")
    }
    switch node.look {
    case .plain: break
    case .here: out.put(" class=\"here\" aria-current=\"page\"")
    case .planned: out.put(" class=\"planned\"")
    case .choice: out.put(" class=\"choice\"")
    }
    out.put(">")
  }

  /// The whole title, where the lines do not say it in one piece: it is what a screen reader says and what the pointer shows.
  private mutating func writeTitle(_ node: Diagram.Node, _ lines: [String]) {
    if lines.count == 1, node.line.isEmpty, lines[0] == node.title { return }
    out.put("<title>")
    out.put(escaping: node.title)
    if !node.line.isEmpty {
      out.put(", ")
      out.put(escaping: node.line)
    }
    out.put("</title>")
  }

  private mutating func write(_ line: String, x: Double, y: Double, isSub: Bool = false) {
    out.put(isSub ? "<text class=\"sub\"" : "<text")
    out.put(" x=\"", x)
    out.put(" y=\"", y)
    out.put(">")
    out.put(escaping: line)
    out.put("</text>")
  }
}
