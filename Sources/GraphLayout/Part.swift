/// The connected parts of a graph, each drawn for itself.
struct Part {
  /// Nodes of the graph, in their order.
  var nodes: [Int] = []
  /// Edges of the graph, without repetitions.
  var edges: [Int] = []

  /// The parts in the order of their first nodes, and for each edge the first one equal to it.
  static func all(of graph: Graph) -> (parts: [Part], firstEqual: [Int]) {
    var parent = Array(graph.nodes.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }

    var known: [Int: Int] = [:]
    known.reserveCapacity(graph.edges.count)
    var firstEqual: [Int] = []
    firstEqual.reserveCapacity(graph.edges.count)
    for (index, edge) in graph.edges.enumerated() {
      let (one, other) = (root(edge.from), root(edge.to))
      parent[max(one, other)] = min(one, other)
      let (from, to) = edge.isLateral ? (min(edge.from, edge.to), max(edge.from, edge.to)) : (edge.from, edge.to)
      let key = (from * graph.nodes.count + to) * 2 + (edge.isLateral ? 1 : 0)
      let first = known[key] ?? index
      if first == index { known[key] = index }
      firstEqual.append(first)
    }

    var parts: [Part] = []
    var partOfRoot = [Int](repeating: -1, count: graph.nodes.count)
    for node in graph.nodes.indices {
      let root = root(node)
      if partOfRoot[root] < 0 {
        partOfRoot[root] = parts.count
        parts.append(Part())
      }
      parts[partOfRoot[root]].nodes.append(node)
    }
    for (index, edge) in graph.edges.enumerated() where firstEqual[index] == index {
      parts[partOfRoot[root(edge.from)]].edges.append(index)
    }
    return (parts, firstEqual)
  }
}
