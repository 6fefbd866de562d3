/// The connected parts of a graph, each drawn for itself.
struct Part {
  /// Nodes of the graph, in their order.
  var nodes: [Int] = []
  /// Edges of the graph, without repetitions.
  var edges: [Int] = []

  /// The parts in the order of their first nodes, and for each edge the first one equal to it.
  static func all(of graph: Graph) -> (parts: [Part], firstEqual: [Int]) {
    struct Key: Hashable {
      let from, to: Int
      let isLateral: Bool
    }
    var parent = Array(graph.nodes.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }

    var known: [Key: Int] = [:]
    var firstEqual: [Int] = []
    for (index, edge) in graph.edges.enumerated() {
      let (one, other) = (root(edge.from), root(edge.to))
      parent[max(one, other)] = min(one, other)
      let key =
        edge.isLateral
        ? Key(from: min(edge.from, edge.to), to: max(edge.from, edge.to), isLateral: true)
        : Key(from: edge.from, to: edge.to, isLateral: false)
      let first = known[key] ?? index
      known[key] = first
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
