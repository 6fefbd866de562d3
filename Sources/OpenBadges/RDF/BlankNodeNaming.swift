/// The algorithms of RDF Dataset Canonicalization, section 4. Blank nodes are numbered as they occur; the numbers have no influence on
/// the result.
struct BlankNodeNaming {
  private let quads: [Quad]
  private let digest: DigestAlgorithm
  private let workLimit: Int
  /// Blank nodes by number.
  private var terms: [RDFTerm] = []
  private var numbers: [RDFTerm: Int] = [:]
  /// Statements that name a node, by the node's number.
  private var quadsOf: [[Int]] = []
  private var firstDegree: [[UInt8]] = []
  private var canonical = IdentifierIssuer(prefix: "c14n")
  private(set) var work = 0

  init(_ all: [Quad], digest: DigestAlgorithm, workLimit: Int) {
    var seen: Set<Quad> = []
    quads = all.filter { seen.insert($0).inserted }
    self.digest = digest
    self.workLimit = workLimit
    for (index, quad) in quads.enumerated() {
      for term in [quad.subject, quad.object, quad.graph] {
        guard let term, term.kind == .blank else { continue }
        let number = numbers[term] ?? terms.count
        if number == terms.count {
          numbers[term] = number
          terms.append(term)
          quadsOf.append([])
        }
        if quadsOf[number].last != index { quadsOf[number].append(index) }
      }
    }
  }

  /// Section 4.4.3.
  mutating func run() throws(CanonicalDataset.WorkLimitExceeded) {
    firstDegree = terms.indices.map { hashFirstDegree($0) }
    let nodesByHash = Dictionary(grouping: terms.indices) { firstDegree[$0] }
    let hashes = nodesByHash.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for hash in hashes {
      if let nodes = nodesByHash[hash], nodes.count == 1 { canonical.issue(nodes[0]) }
    }
    for hash in hashes {
      guard let nodes = nodesByHash[hash], nodes.count > 1 else { continue }
      var paths: [(hash: [UInt8], issuer: IdentifierIssuer)] = []
      for node in nodes where canonical.identifier(of: node) == nil {
        var issuer = IdentifierIssuer(prefix: "b")
        issuer.issue(node)
        paths.append(try hashNDegree(node, issuer))
      }
      for path in paths.sorted(by: { $0.hash.lexicographicallyPrecedes($1.hash) }) {
        for node in path.issuer.nodes { canonical.issue(node) }
      }
    }
  }

  /// The statements with canonical names, sorted by code points.
  func lines() -> [[UInt8]] {
    quads.map { quad in
      var line: [UInt8] = []
      quad.write(into: &line) { numbers[$0].flatMap { canonical.identifier(of: $0) } ?? $0.text }
      return line
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  var labels: [String: String] {
    var labels: [String: String] = [:]
    for (node, term) in terms.enumerated() {
      guard let identifier = canonical.identifier(of: node) else { continue }
      labels[String(decoding: term.text.dropFirst(2), as: UTF8.self)] = String(decoding: identifier.dropFirst(2), as: UTF8.self)
    }
    return labels
  }

  /// Section 4.6.3.
  private func hashFirstDegree(_ node: Int) -> [UInt8] {
    let own = terms[node]
    let lines = quadsOf[node].map { index in
      var line: [UInt8] = []
      quads[index].write(into: &line) { Array(($0 == own ? "_:a" : "_:z").utf8) }
      return line
    }
    return digest.hexadecimal(Array(lines.sorted { $0.lexicographicallyPrecedes($1) }.joined()))
  }

  /// Section 4.7.3.
  private func hashRelated(_ node: Int, _ quad: Quad, _ issuer: IdentifierIssuer, _ letter: UInt8) -> [UInt8] {
    var input = [letter]
    if letter != UInt8(ascii: "g") { input += quad.predicate.text }
    input += canonical.identifier(of: node) ?? issuer.identifier(of: node) ?? firstDegree[node]
    return digest.hexadecimal(input)
  }

  /// Section 4.8.3.
  private mutating func hashNDegree(_ node: Int, _ given: IdentifierIssuer) throws(CanonicalDataset.WorkLimitExceeded)
    -> (hash: [UInt8], issuer: IdentifierIssuer)
  {
    var issuer = given
    var related: [[UInt8]: [Int]] = [:]
    for index in quadsOf[node] {
      let quad = quads[index]
      for (letter, term) in quad.places {
        guard term.kind == .blank, let other = numbers[term], other != node else { continue }
        try spend(1)
        related[hashRelated(other, quad, issuer, letter), default: []].append(other)
      }
    }
    var data: [UInt8] = []
    for (hash, nodes) in related.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      data += hash
      var chosen: (path: [UInt8], issuer: IdentifierIssuer)?
      var order = nodes.sorted()
      repeat {
        guard let candidate = try path(through: order, issuer, unlessAfter: chosen?.path) else { continue }
        if chosen.map({ candidate.path.lexicographicallyPrecedes($0.path) }) ?? true { chosen = candidate }
      } while order.advanceToNextPermutation()
      if let chosen {
        data += chosen.path
        issuer = chosen.issuer
      }
    }
    return (digest.hexadecimal(data), issuer)
  }

  /// Steps 5.4.1 to 5.4.6: the path through one order of the nodes; nil as soon as it cannot become the least one.
  private mutating func path(through order: [Int], _ given: IdentifierIssuer, unlessAfter chosen: [UInt8]?)
    throws(CanonicalDataset.WorkLimitExceeded) -> (path: [UInt8], issuer: IdentifierIssuer)?
  {
    var issuer = given
    var path: [UInt8] = []
    var recursion: [Int] = []
    func isTooLate() -> Bool { chosen.map { path.count >= $0.count && $0.lexicographicallyPrecedes(path) } ?? false }
    for node in order {
      try spend(1)
      if let identifier = canonical.identifier(of: node) {
        path += identifier
      } else {
        if issuer.identifier(of: node) == nil { recursion.append(node) }
        path += issuer.issue(node)
      }
      if isTooLate() { return nil }
    }
    for node in recursion {
      let result = try hashNDegree(node, issuer)
      path += issuer.issue(node)
      path += [UInt8(ascii: "<")] + result.hash + [UInt8(ascii: ">")]
      issuer = result.issuer
      if isTooLate() { return nil }
    }
    return (path, issuer)
  }

  private mutating func spend(_ steps: Int) throws(CanonicalDataset.WorkLimitExceeded) {
    work += steps
    if work > workLimit { throw CanonicalDataset.WorkLimitExceeded(limit: workLimit) }
  }
}

extension [Int] {
  /// Brings the elements into the next order; false where this was the last one.
  fileprivate mutating func advanceToNextPermutation() -> Bool {
    guard let pivot = indices.dropLast().last(where: { self[$0] < self[$0 + 1] }) else { return false }
    guard let swap = indices.last(where: { self[$0] > self[pivot] }) else { return false }
    swapAt(pivot, swap)
    self[(pivot + 1)...].reverse()
    return true
  }
}
