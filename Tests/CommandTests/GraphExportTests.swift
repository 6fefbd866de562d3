import Foundation
import Testing

/// What is exported for Graphviz is read by Graphviz.
@Suite(.enabled(if: Graphviz.dot != nil, "Graphviz is not installed: nothing is drawn from the exports"))
struct GraphExportTests {
  static let titles = [
    "He said \\\"go\\\" \\\\", "[a] {b} <c> | d; e", "&amp; stays &lt;", "\\\\N \\\\G #quot; %% end", "🎓 שלום مرحبا", "digraph {",
    "Two\\nlines",
  ]

  static let content: [String: String] = {
    var files: [String: String] = [:]
    for (number, title) in titles.enumerated() {
      files["roles/r\(number).md"] =
        "---\ntitle: \"\(title)\"\nsummary: Does it.\nleads_to: [{role: r\((number + 1) % titles.count), kind: lateral}]\n---\n"
      files["micro-credentials/m\(number).md"] = "---\ntitle: \"\(title)\"\nsummary: Shows it.\ncategory: Data use\n---\n"
    }
    files["recognitions/top.md"] = """
      ---
      title: "\(titles[0])"
      summary: Earned.
      kind: stack
      requires: [{mc: m1}, {choose: 2, from: [m2, m3, m4, m5]}, {other: A talk, kind: interview}, {any: [{mc: m6}, {mc: m0}]}]
      ---
      """
    return files
  }()

  @Test func awkwardTitlesAreDrawnAsTheyAre() throws {
    let workspace = try Workspace(content: Self.content)
    try #require(CairnProcess.run("build", "--quiet", in: workspace).code == 0)
    for (path, nodes, edges) in [("pathways/map", 7, 7), ("recognitions/top", 11, 10)] {
      let svg = try Graphviz.svg(of: workspace.path("Site/\(path)/graph.dot"))
      let drawing = try XMLDrawing(svg)
      #expect(drawing.nodes == nodes && drawing.edges == edges, "\(path)")
      for title in ["He said \"go\" \\", "[a] {b} <c> | d; e", "&amp; stays &lt;", "\\N \\G #quot; %% end", "🎓 שלום مرحبا", "digraph {"] {
        #expect(drawing.texts.contains(title), "\(path): \(title)")
      }
    }
  }

  @Test func everyGraphOfTheBundledCatalogIsDrawn() throws {
    let workspace = try Workspace()
    try FileManager.default.copyItem(atPath: Repository.content, toPath: workspace.path("Content"))
    try #require(CairnProcess.run("build", "--quiet", in: workspace).code == 0)
    let graphs = workspace.files(in: "Site").keys.filter { $0.hasSuffix("/graph.dot") }
    #expect(graphs.count >= 8)
    for path in graphs { #expect(try XMLDrawing(Graphviz.svg(of: workspace.path("Site/\(path)"))).nodes > 2, "\(path)") }
  }
}

/// The program `dot`, where it is installed.
enum Graphviz {
  static let dot = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"].first(where: FileManager.default.isExecutableFile)

  static func svg(of file: String) throws -> Data {
    let process = Process(), output = Pipe(), errors = Pipe()
    process.executableURL = URL(filePath: try #require(dot))
    process.arguments = ["-Tsvg", file]
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: words, as: UTF8.self))")
    return data
  }
}

/// What a drawing of Graphviz holds.
struct XMLDrawing {
  var nodes = 0
  var edges = 0
  var texts: Set<String> = []

  init(_ svg: Data) throws {
    let text = String(decoding: svg, as: UTF8.self)
    nodes = text.matches(of: /class="node"/).count
    edges = text.matches(of: /class="edge"/).count
    for match in text.matches(of: /<text [^>]*>([^<]*)<\/text>/) { texts.insert(Self.plain(String(match.1))) }
  }

  private static func plain(_ text: String) -> String {
    var plain = text.replacing(/&#([0-9]+);/) { UInt32($0.1).flatMap(Unicode.Scalar.init).map { String($0) } ?? "" }
    for (entity, letter) in [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      plain = plain.replacing(entity, with: letter)
    }
    return plain
  }
}
