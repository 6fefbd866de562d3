/// Gives nodes identifiers in the order in which they ask (RDF Dataset Canonicalization, section 4.5).
struct IdentifierIssuer {
  let prefix: [UInt8]
  /// In the order of their identifiers.
  private(set) var nodes: [Int] = []
  private var identifiers: [Int: [UInt8]] = [:]

  init(prefix: String) { self.prefix = Array("_:".utf8) + prefix.utf8 }

  /// The identifier with `_:` before it; nil where the node has none yet.
  func identifier(of node: Int) -> [UInt8]? { identifiers[node] }

  @discardableResult
  mutating func issue(_ node: Int) -> [UInt8] {
    if let identifier = identifiers[node] { return identifier }
    let identifier = prefix + String(nodes.count).utf8
    nodes.append(node)
    identifiers[node] = identifier
    return identifier
  }
}
