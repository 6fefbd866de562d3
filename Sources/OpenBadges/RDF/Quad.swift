/// A statement of RDF, in the default graph or in a named one.
public struct Quad: Hashable, Sendable {
  /// What it is about: an IRI or a blank node.
  public var subject: RDFTerm
  /// An IRI.
  public var predicate: RDFTerm
  /// Any term.
  public var object: RDFTerm
  /// An IRI or a blank node; nil in the default graph.
  public var graph: RDFTerm?

  /// A statement.
  public init(_ subject: RDFTerm, _ predicate: RDFTerm, _ object: RDFTerm, graph: RDFTerm? = nil) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graph = graph
  }

  /// The terms with the letters by which RDFC-1.0 names their places (section 4.7.3).
  var places: [(letter: UInt8, term: RDFTerm)] {
    let three = [(UInt8(ascii: "s"), subject), (UInt8(ascii: "p"), predicate), (UInt8(ascii: "o"), object)]
    return graph.map { three + [(UInt8(ascii: "g"), $0)] } ?? three
  }

  /// Appends the canonical line, with line feed; blank nodes get the text that `name` gives.
  @inline(__always)
  func write(into bytes: inout [UInt8], naming name: (RDFTerm) -> [UInt8]) {
    func put(_ term: RDFTerm) { bytes += term.kind == .blank ? name(term) : term.text }
    put(subject)
    bytes.append(UInt8(ascii: " "))
    bytes += predicate.text
    bytes.append(UInt8(ascii: " "))
    put(object)
    if let graph {
      bytes.append(UInt8(ascii: " "))
      put(graph)
    }
    bytes += [UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "\n")]
  }

  /// The canonical line, with line feed, in which blank nodes keep their labels.
  public var line: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes) { $0.text }
    return bytes
  }
}
