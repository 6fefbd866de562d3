import Testing

@testable import SiteBuilder

/// Diagrams as text for other tools.
@Suite struct GraphTextTests {
  static func diagram(_ titles: [String], _ edges: [Diagram.Edge] = []) -> Diagram {
    Diagram(
      nodes: titles.enumerated().map { Diagram.Node(id: "n-\($0)", title: $1, url: $0 == 0 ? "/roles/a/" : "#n2") }, edges: edges,
      scale: .map, label: "")
  }

  static func dot(_ diagram: Diagram, title: String = "Ways") -> String {
    var out: [UInt8] = []
    DotText.write(diagram, title: title, page: "https://example.org/ways/", origin: "https://example.org", into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  static func mermaid(_ diagram: Diagram) -> String {
    var out: [UInt8] = []
    MermaidText.write(diagram, page: "https://example.org/ways/", origin: "https://example.org", into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  static let awkward = [
    "“Curly” and \"straight\"", "ends in a backslash \\", "two\nlines\tand a tab", "[brackets] {braces} (round) |pipe| <b>bold</b>",
    "#quot; #35; &amp; &lt;script&gt;", "%%{init: {'theme':'dark'}}%% style: x#y;", "`**Markdown**`", "end", "subgraph graph", "🎓 family 👩‍👧",
    "שלום עולם", "مرحبا \"بالعالم\"", "\\N \\G \\l", "--> n1", "click n1 href \"x\"", "校长与副校长", "$$x^2$$",
  ]

  @Test func aSmallDiagramInBothLanguages() {
    var diagram = Self.diagram(
      ["One", "Two", "Three"],
      [
        Diagram.Edge(from: 0, to: 1), Diagram.Edge(from: 1, to: 2, kind: .lateral), Diagram.Edge(from: 0, to: 2, kind: .choice),
      ])
    diagram.nodes[0].line = "Planned"
    diagram.nodes[0].look = .planned
    diagram.nodes[2].url = nil
    #expect(
      Self.dot(diagram) == """
        digraph "Ways" {
          rankdir=LR;
          node [shape=box, style=rounded, fontname="sans-serif"];
          edge [fontname="sans-serif"];
          "n-0" [label="One\\nPlanned", style="rounded,dashed", URL="https://example.org/roles/a/"];
          "n-1" [label="Two", URL="https://example.org/ways/#n2"];
          "n-2" [label="Three"];
          "n-0" -> "n-1";
          "n-1" -> "n-2" [dir=both, style=dashed, constraint=false];
          "n-0" -> "n-2" [style=dashed];
        }

        """)
    #expect(
      Self.mermaid(diagram) == """
        flowchart LR
          n1["One<br/>Planned"]
          n2["Two"]
          n3["Three"]
          n1 --> n2
          n2 <-.-> n3
          n1 -.-> n3
          click n1 href "https://example.org/roles/a/"
          click n2 href "https://example.org/ways/#n2"
          classDef planned stroke-dasharray:5
          class n1 planned

        """)
  }

  /// A string in quotes as Graphviz reads it: a backslash only before a quote, a backslash or `n`, and `&` only as an entity.
  @Test(arguments: awkward) func aTitleStaysOneStringInDot(title: String) throws {
    let text = Self.dot(Self.diagram([title]), title: title)
    #expect(text.prefixMatch(of: /digraph "(?:[^"\\&\n]|\\["\\n]|&amp;)*" \{\n/) != nil)
    let labels = text.matches(of: /label=("(?:[^"\\&\n]|\\["\\n]|&amp;)*"), URL/)
    try #require(labels.count == 1)
    let read = String(labels[0].1.dropFirst().dropLast()).replacing("\\\\", with: "\u{0}").replacing("\\\"", with: "\"")
      .replacing("\u{0}", with: "\\").replacing("&amp;", with: "&")
    #expect(read == title.replacing("\n", with: " ").replacing("\t", with: " "))
  }

  /// The few forms of statements that are written, with labels in which nothing but an entity can begin.
  @Test(arguments: awkward) func aTitleStaysOneLabelInMermaid(title: String) throws {
    let lines = Self.mermaid(Self.diagram([title, "Other"], [Diagram.Edge(from: 0, to: 1)])).split(separator: "\n")
    #expect(lines.count == 6 && lines[0] == "flowchart LR")
    let label = try #require(lines[1].dropFirst(2).wholeMatch(of: /n1\["((?:[^"#$%&:;<>\\`\n]|#quot;|#[0-9]+;)*)"\]/)).1
    let read = label.replacing(/#(?:quot|([0-9]+));/) {
      $0.1.flatMap { UInt32($0) }.flatMap(Unicode.Scalar.init).map { String($0) } ?? "\""
    }
    #expect(read == title.replacing("\n", with: " ").replacing("\t", with: " "))
    #expect(lines[2...].allSatisfy { $0.dropFirst(2).wholeMatch(of: /n2\["Other"\]|n1 --> n2|click n[12] href "[^"\s]+"/) != nil })
  }

  @Test func everyMapAndStackHasBothFilesAndItsPageLinksThem() async throws {
    let site = try await TestSite(files: CareerMapTests.files)
    for folder in ["pathways/map", "pathways/one", "pathways/two"] {
      for ending in ["dot", "mmd"] {
        #expect(site.files["\(folder)/graph.\(ending)"] != nil)
        #expect(site["\(folder)/index.html"].contains("<a href=\"/sub/\(folder)/graph.\(ending)\" download>"), "\(folder) \(ending)")
      }
    }
    #expect(site["pathways/one/graph.mmd"].contains("click n1 href \"https://catalog.example.org/sub/roles/teacher/\""))
    #expect(site["pathways/map/graph.dot"].hasPrefix("digraph \"Career map\" {"))
  }
}
