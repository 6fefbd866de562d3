import OpenBadges
import Testing

struct CanonicalDatasetTests {
  struct Entry: Sendable, CustomTestStringConvertible {
    let id: String
    let kind: String
    let digest: DigestAlgorithm
    let action: String
    let result: String?
    var testDescription: String { id }

    static let all: [Entry] = {
      guard Vectors.arePresent, let manifest = try? JSON(parsing: Vectors.bytes("rdf-canon/manifest.jsonld")) else { return [] }
      return (manifest["entries"]?.list ?? []).map {
        Entry(
          id: $0["id"]?.text ?? "", kind: $0["type"]?.text ?? "", digest: $0["hashAlgorithm"]?.text == "SHA384" ? .sha384 : .sha256,
          action: $0["action"]?.text ?? "", result: $0["result"]?.text)
      }
    }()
  }

  private func canonical(_ entry: Entry) throws -> CanonicalDataset {
    try CanonicalDataset(of: NQuads.read(Vectors.bytes("rdf-canon/\(entry.action)")), digest: entry.digest)
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.reason)) func theSuiteIsThereAsAWhole() {
    #expect(Entry.all.count { $0.kind == "rdfc:RDFC10EvalTest" } == 64)
    #expect(Entry.all.count { $0.kind == "rdfc:RDFC10MapTest" } == 21)
    #expect(Entry.all.count { $0.kind == "rdfc:RDFC10NegativeEvalTest" } == 1)
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.reason), arguments: Entry.all.filter { $0.kind.hasSuffix("RDFC10EvalTest") })
  func aDatasetOfTheSuiteIsCanonical(entry: Entry) throws {
    let expected = try Vectors.text("rdf-canon/\(try #require(entry.result))")
    #expect(String(decoding: try canonical(entry).bytes, as: UTF8.self) == expected)
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.reason), arguments: Entry.all.filter { $0.kind.hasSuffix("MapTest") })
  func blankNodesOfTheSuiteGetTheirNames(entry: Entry) throws {
    let expected = try JSON(parsing: Vectors.bytes("rdf-canon/\(try #require(entry.result))"))
    let pairs = try #require(expected.object).members.map { ($0.name, $0.value.text) }
    #expect(try canonical(entry).labels == Dictionary(uniqueKeysWithValues: pairs.map { ($0, $1 ?? "") }))
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.reason), arguments: Entry.all.filter { $0.kind.hasSuffix("NegativeEvalTest") })
  func poisonOfTheSuiteIsGivenUp(entry: Entry) {
    let error = #expect(throws: CanonicalDataset.WorkLimitExceeded.self) { try canonical(entry) }
    #expect(error?.limit == 20_000)
  }

  /// Every node linked to every other one: the worst case.
  private func clique(_ size: Int) -> [Quad] {
    (0..<size).flatMap { from in
      (0..<size).filter { $0 != from }.map { Quad(.blank("n\(from)"), .iri("urn:p"), .blank("n\($0)")) }
    }
  }

  @Test(arguments: [8, 20, 60]) func aCliqueIsGivenUpAfterTheAllowedWork(size: Int) {
    let error = #expect(throws: CanonicalDataset.WorkLimitExceeded.self) { try CanonicalDataset(of: clique(size), workLimit: 5000) }
    #expect(error?.limit == 5000)
  }

  @Test func whatTheNodesWereCalledAndTheOrderMakeNoDifference() throws {
    let quads = clique(4) + [Quad(.blank("n0"), .iri("urn:q"), .literal("x", language: "en"), graph: .blank("n1"))]
    let renamed = quads.map { quad in
      func other(_ term: RDFTerm) -> RDFTerm {
        term.kind == .blank ? .blank("z" + String(decoding: term.text.reversed(), as: UTF8.self).filter { $0 != ":" && $0 != "_" }) : term
      }
      return Quad(other(quad.subject), quad.predicate, other(quad.object), graph: quad.graph.map(other))
    }
    #expect(try CanonicalDataset(of: quads).bytes == CanonicalDataset(of: renamed.reversed()).bytes)
  }

  @Test func nodesThatDifferTakeNoSteps() throws {
    let quads = (0..<100).map { Quad(.blank("n\($0)"), .iri("urn:p"), .literal("\($0)")) }
    #expect(try CanonicalDataset(of: quads).work == 0)
  }

  @Test(arguments: [
    "<a> <urn:p> <urn:o> .", "<urn:s> <urn:p> <urn:o>", "<urn:s> _:p <urn:o> .", "\"s\" <urn:p> <urn:o> .", "<urn:s> <urn:p> \"o .",
    "<urn:s> <urn:p> \"\\x\" .", "<urn:s> <urn:p> \"\\uD800\" .", "<urn:s> <urn:p> <urn:o> \"g\" .", "_: <urn:p> <urn:o> .",
    "<urn:s> <urn:p> <urn:o> . x",
  ])
  func linesThatAreNoStatementAreRefused(line: String) {
    let error = #expect(throws: NQuads.SyntaxError.self) { try NQuads.read(Array("# first\n\(line)\n".utf8)) }
    #expect(error?.line == 2)
  }

  @Test(arguments: 0..<10) func noBytesCrashTheReader(seed: UInt64) {
    var roll = Roll(seed: seed)
    let line = Array("_:a <urn:p> \"x\\u00e9\\n\"^^<urn:t> <urn:g> .\n<urn:s> <urn:p> _:b1.c . # end\n_:a <urn:q> \"y\"@en-gb .\n".utf8)
    for _ in 0..<200 {
      guard let quads = try? NQuads.read(roll.mutated(line)) else { continue }
      #expect((try? NQuads.read(quads.flatMap(\.line))) == quads)
    }
  }
}
