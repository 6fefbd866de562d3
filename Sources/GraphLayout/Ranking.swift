/// The rank of every node: edges run forward, and lateral edges stay in one rank where that makes no cycle.
enum Ranking {
  /// - Parameters:
  ///   - forward: edges without cycles.
  ///   - lateral: pairs that want one rank.
  ///   - most: how many nodes a rank may hold; wider ones are split.
  static func ranks(nodes: Int, forward: [(from: Int, to: Int)], lateral: [(from: Int, to: Int)], most: Int?) -> [Int] {
    let cluster = lateral.isEmpty ? Array(0..<nodes) : clusters(nodes: nodes, forward: forward, lateral: lateral)
    let count = (cluster.max() ?? -1) + 1
    let edges = forward.map { (from: cluster[$0.from], to: cluster[$0.to]) }
    let clusterRanks = NetworkSimplex(nodes: count, edges: edges).ranks
    let ranks = cluster.map { clusterRanks[$0] }
    guard let most else { return ranks }
    return split(ranks, most: max(1, most), cluster: cluster, forward: forward)
  }

  /// Joins the ends of lateral edges, one after the other, unless a path leads from one to the other.
  private static func clusters(nodes: Int, forward: [(from: Int, to: Int)], lateral: [(from: Int, to: Int)]) -> [Int] {
    var members = (0..<nodes).map { [$0] }
    var cluster = Array(0..<nodes)
    var outgoing = [[Int]](repeating: [], count: nodes)
    for edge in forward { outgoing[edge.from].append(edge.to) }

    func leads(from start: Int, to end: Int) -> Bool {
      var isSeen = [Bool](repeating: false, count: nodes)
      isSeen[start] = true
      var waiting = [start]
      while let next = waiting.popLast() {
        for node in members[next] {
          for target in outgoing[node] {
            let reached = cluster[target]
            if reached == end { return true }
            if isSeen[reached] { continue }
            isSeen[reached] = true
            waiting.append(reached)
          }
        }
      }
      return false
    }

    for pair in lateral {
      let (one, other) = (min(cluster[pair.from], cluster[pair.to]), max(cluster[pair.from], cluster[pair.to]))
      if one == other || leads(from: one, to: other) || leads(from: other, to: one) { continue }
      for node in members[other] { cluster[node] = one }
      members[one] += members[other]
      members[other] = []
    }

    var numbers = [Int](repeating: -1, count: nodes)
    var count = 0
    return cluster.map { name in
      if numbers[name] < 0 {
        numbers[name] = count
        count += 1
      }
      return numbers[name]
    }
  }

  /// Splits wide ranks into rows of about the same size. Nodes that many edges leave go to the lower rows, those that many edges
  /// reach to the upper ones, so that few edges have to pass a row; lateral neighbours stay together.
  private static func split(_ ranks: [Int], most: Int, cluster: [Int], forward: [(from: Int, to: Int)]) -> [Int] {
    var pull = [Int](repeating: 0, count: ranks.count)
    for edge in forward {
      pull[cluster[edge.from]] += 1
      pull[cluster[edge.to]] -= 1
    }
    var byRank = [[Int]](repeating: [], count: (ranks.max() ?? -1) + 1)
    for node in ranks.indices { byRank[ranks[node]].append(node) }
    var result = ranks
    var row = 0
    for nodes in byRank {
      let sorted = nodes.sorted { (pull[cluster[$0]], cluster[$0], $0) < (pull[cluster[$1]], cluster[$1], $1) }
      let rows = (sorted.count + most - 1) / most
      for (index, node) in sorted.enumerated() {
        result[node] = row + index * rows / max(sorted.count, 1)
      }
      row += rows
    }
    return result
  }
}
