extension Graph {
  /// The edges that say nothing new, because a longer way leads from the same node to the same node. Lateral edges, self-loops and
  /// edges that close a cycle are never among them; of equal edges all but the first are.
  /// - Returns: indices into `edges`, in their order.
  package func redundantEdges() -> [Int] {
    let candidates = edges.indices.filter { !edges[$0].isLateral && edges[$0].from != edges[$0].to }
    let pairs = candidates.map { (from: edges[$0].from, to: edges[$0].to) }
    let isBack = CycleRemoval.backEdges(nodes: nodes.count, edges: pairs)
    let forward = candidates.indices.filter { !isBack[$0] }
    let ranks = NetworkSimplex.longestPaths(nodes: nodes.count, edges: forward.map { pairs[$0] })

    var outgoing = [[Int]](repeating: [], count: nodes.count)
    for index in forward { outgoing[pairs[index].from].append(index) }
    let words = (nodes.count + 63) / 64
    var reached = [[UInt64]](repeating: [], count: nodes.count)
    var isRedundant = [Bool](repeating: false, count: candidates.count)
    for node in nodes.indices.sorted(by: { (ranks[$0], $0) > (ranks[$1], $1) }) {
      var below = [UInt64](repeating: 0, count: words)
      // Near targets first: a far one they lead to is then already known.
      for index in outgoing[node].sorted(by: { (ranks[pairs[$0].to], $0) < (ranks[pairs[$1].to], $1) }) {
        let target = pairs[index].to
        if below[target / 64] & (1 << UInt64(target % 64)) != 0 {
          isRedundant[index] = true
          continue
        }
        below[target / 64] |= 1 << UInt64(target % 64)
        for word in below.indices { below[word] |= reached[target][word] }
      }
      reached[node] = below
    }
    return candidates.indices.filter { isRedundant[$0] }.map { candidates[$0] }
  }
}
