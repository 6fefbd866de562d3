/// Which edges run backwards: turned round, the others form no cycle.
enum CycleRemoval {
  /// - Returns: for each edge, whether it closes a cycle when the graph is walked depth first, from sources before others,
  ///   in the order of nodes and edges.
  static func backEdges(nodes: Int, edges: [(from: Int, to: Int)]) -> [Bool] {
    var outgoing = [[Int]](repeating: [], count: nodes)
    var hasIncoming = [Bool](repeating: false, count: nodes)
    for (index, edge) in edges.enumerated() {
      outgoing[edge.from].append(index)
      hasIncoming[edge.to] = true
    }
    enum Mark { case new, open, done }
    var marks = [Mark](repeating: .new, count: nodes)
    var isBack = [Bool](repeating: false, count: edges.count)
    let roots = (0..<nodes).filter { !hasIncoming[$0] } + (0..<nodes).filter { hasIncoming[$0] }
    for root in roots where marks[root] == .new {
      var path = [(node: root, next: 0)]
      marks[root] = .open
      while let top = path.last {
        if top.next == outgoing[top.node].count {
          marks[top.node] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = outgoing[top.node][top.next]
        let target = edges[edge].to
        switch marks[target] {
        case .new:
          marks[target] = .open
          path.append((target, 0))
        case .open: isBack[edge] = true
        case .done: break
        }
      }
    }
    return isBack
  }
}
