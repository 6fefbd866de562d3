/// A dataset in canonical form: RDF Dataset Canonicalization (RDFC-1.0).
public struct CanonicalDataset: Sendable {
  /// The dataset is built so that naming its blank nodes takes more work than allowed (section 7.1, "Dataset Poisoning").
  public struct WorkLimitExceeded: Error, Equatable, Sendable {
    /// What was allowed.
    public let limit: Int
  }

  /// Canonical N-Quads: each statement once, sorted, one a line.
  public let bytes: [UInt8]
  /// Canonical names of blank nodes, by the labels they came with; both without `_:`.
  public let labels: [String: String]
  /// How many steps the comparison of blank nodes took.
  public let work: Int

  /// - Parameters:
  ///   - quads: statements; repeated ones count once.
  ///   - digest: the hash function for blank nodes.
  ///   - workLimit: how many steps through the neighbors of blank nodes at most. Nodes that differ in what is said of them take none;
  ///     a credential takes a few dozen.
  public init(of quads: [Quad], digest: DigestAlgorithm = .sha256, workLimit: Int = 20_000) throws(WorkLimitExceeded) {
    var naming = BlankNodeNaming(quads, digest: digest, workLimit: workLimit)
    try naming.run()
    bytes = naming.lines().flatMap { $0 }
    labels = naming.labels
    work = naming.work
  }
}
