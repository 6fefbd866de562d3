/// Ranks of a connected acyclic graph with the least total length of edges, each at least one rank long.
///
/// The network simplex method of Gansner, Koutsofios, North and Vo, "A technique for drawing directed graphs" (1993). As all edges
/// weigh the same, the cut value of a tree edge is the sum over one side of outgoing less incoming edges.
struct NetworkSimplex {
  private let edges: [(from: Int, to: Int)]
  private let incident: FlatNeighbours
  private let surplus: [Int]
  private(set) var ranks: [Int]

  private var isTreeEdge: [Bool]
  private var parentEdge: [Int]
  private var low: [Int]
  private var limit: [Int]
  private var net: [Int]
  // The way down to the node being numbered, and which of its edges comes next.
  private var path: [(node: Int, next: Int)] = []

  init(nodes: Int, edges: [(from: Int, to: Int)]) {
    let longest = NetworkSimplex.longestPaths(nodes: nodes, edges: edges)
    ranks = longest
    // With every edge one rank long there is nothing shorter, and no node may move.
    if edges.allSatisfy({ longest[$0.to] - longest[$0.from] == 1 }) {
      (self.edges, incident, surplus, isTreeEdge) = ([], FlatNeighbours([]), [], [])
      (parentEdge, low, limit, net) = ([], [], [], [])
      return
    }
    self.edges = edges
    var incident = [[Int]](repeating: [], count: nodes)
    var surplus = [Int](repeating: 0, count: nodes)
    for (index, edge) in edges.enumerated() {
      incident[edge.from].append(index)
      incident[edge.to].append(index)
      surplus[edge.from] += 1
      surplus[edge.to] -= 1
    }
    self.incident = FlatNeighbours(incident)
    self.surplus = surplus
    isTreeEdge = Array(repeating: false, count: edges.count)
    parentEdge = Array(repeating: -1, count: nodes)
    low = Array(repeating: 0, count: nodes)
    limit = low
    net = low
    if nodes > 1 {
      pull()
      growTightTree()
      improve()
    }
    normalize()
    balance()
  }

  /// The rank of each node is the length of the longest path to it.
  static func longestPaths(nodes: Int, edges: [(from: Int, to: Int)]) -> [Int] {
    var outgoing = [[Int]](repeating: [], count: nodes)
    var waiting = [Int](repeating: 0, count: nodes)
    for edge in edges {
      outgoing[edge.from].append(edge.to)
      waiting[edge.to] += 1
    }
    var ranks = [Int](repeating: 0, count: nodes)
    var ready = (0..<nodes).filter { waiting[$0] == 0 }
    var next = 0
    while next < ready.count {
      let node = ready[next]
      next += 1
      for target in outgoing[node] {
        ranks[target] = max(ranks[target], ranks[node] + 1)
        waiting[target] -= 1
        if waiting[target] == 0 { ready.append(target) }
      }
    }
    return ranks
  }

  /// Moves nodes with more edges onward than back as near as they may come to what follows: a better place to begin than their earliest.
  private mutating func pull() {
    for node in ranks.indices.sorted(by: { (ranks[$1], $1) < (ranks[$0], $0) }) where surplus[node] > 0 {
      var room = Int.max
      for slot in incident.starts[node]..<incident.starts[node + 1] where edges[incident.targets[slot]].from == node {
        room = min(room, slack(incident.targets[slot]))
      }
      ranks[node] += room
    }
  }

  private func slack(_ edge: Int) -> Int {
    ranks[edges[edge].to] - ranks[edges[edge].from] - 1
  }

  private mutating func growTightTree() {
    var inTree = [Bool](repeating: false, count: ranks.count)
    var members = [0]
    inTree[0] = true
    var next = 0
    while true {
      while next < members.count {
        let node = members[next]
        next += 1
        for slot in incident.starts[node]..<incident.starts[node + 1] {
          let edge = incident.targets[slot]
          if slack(edge) != 0 { continue }
          let other = edges[edge].from == node ? edges[edge].to : edges[edge].from
          if inTree[other] { continue }
          inTree[other] = true
          isTreeEdge[edge] = true
          members.append(other)
        }
      }
      if members.count == ranks.count { return }
      let border = edges.indices.filter { inTree[edges[$0].from] != inTree[edges[$0].to] }
      guard let closest = border.min(by: { slack($0) < slack($1) }) else { return }
      let shift = inTree[edges[closest].from] ? slack(closest) : -slack(closest)
      for member in members { ranks[member] += shift }
      next = 0
    }
  }

  private mutating func improve() {
    numberTree()
    for _ in 0..<(ranks.count * 8) {
      guard let child = leavingEdge() else { return }
      let leaving = parentEdge[child]
      let tailBelow = isBelow(edges[leaving].from, child)
      var entering = -1
      for edge in edges.indices where !isTreeEdge[edge] {
        let (from, to) = (isBelow(edges[edge].from, child), isBelow(edges[edge].to, child))
        guard from != to, from != tailBelow else { continue }
        if entering < 0 || slack(edge) < slack(entering) { entering = edge }
      }
      if entering < 0 { return }
      let shift = tailBelow ? -slack(entering) : slack(entering)
      if shift != 0 {
        for node in ranks.indices where isBelow(node, child) { ranks[node] += shift }
      }
      isTreeEdge[leaving] = false
      isTreeEdge[entering] = true
      numberTree()
    }
  }

  /// The lower node of the tree edge that is best broken; the most negative cut value needs a tenth of the steps any negative one does.
  private func leavingEdge() -> Int? {
    var lowest = 0
    var best: Int?
    for node in ranks.indices where parentEdge[node] >= 0 {
      let cut = edges[parentEdge[node]].from == node ? net[node] : -net[node]
      if cut < lowest {
        lowest = cut
        best = node
      }
    }
    return best
  }

  private func isBelow(_ node: Int, _ root: Int) -> Bool {
    low[root] <= limit[node] && limit[node] <= limit[root]
  }

  /// Numbers the tree from its leaves, so that a subtree is a range of numbers.
  private mutating func numberTree() {
    var number = 0
    path.removeAll(keepingCapacity: true)
    path.append((0, incident.starts[0]))
    parentEdge[0] = -1
    low[0] = 0
    net[0] = surplus[0]
    while let top = path.last {
      let node = top.node
      if top.next == incident.starts[node + 1] {
        limit[node] = number
        number += 1
        path.removeLast()
        if let parent = path.last { net[parent.node] += net[node] }
        continue
      }
      path[path.count - 1].next += 1
      let edge = incident.targets[top.next]
      guard isTreeEdge[edge], edge != parentEdge[node] else { continue }
      let child = edges[edge].from == node ? edges[edge].to : edges[edge].from
      parentEdge[child] = edge
      low[child] = number
      net[child] = surplus[child]
      path.append((child, incident.starts[child]))
    }
  }

  private mutating func normalize() {
    let lowest = ranks.min() ?? 0
    for node in ranks.indices { ranks[node] -= lowest }
  }

  /// Nodes that may move without cost go to the emptiest rank.
  private mutating func balance() {
    var load = [Int](repeating: 0, count: (ranks.max() ?? 0) + 1)
    for rank in ranks { load[rank] += 1 }
    for node in ranks.indices where surplus[node] == 0 && incident.starts[node] < incident.starts[node + 1] {
      var bounds = 0..<load.count
      for slot in incident.starts[node]..<incident.starts[node + 1] {
        let edge = incident.targets[slot]
        bounds =
          edges[edge].from == node
          ? bounds.lowerBound..<min(bounds.upperBound, ranks[edges[edge].to])
          : max(bounds.lowerBound, ranks[edges[edge].from] + 1)..<bounds.upperBound
      }
      guard let best = bounds.min(by: { load[$0] < load[$1] }), load[best] + 1 < load[ranks[node]] else { continue }
      load[ranks[node]] -= 1
      load[best] += 1
      ranks[node] = best
    }
  }
}
