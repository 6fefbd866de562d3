/// A diagram as a flowchart of Mermaid, in the part of its language that all versions read alike.
enum MermaidText {
  static func write(_ diagram: Diagram, page: String, origin: String, into out: inout [UInt8]) {
    out += "flowchart LR\n".utf8
    for (index, node) in diagram.nodes.enumerated() {
      // Names of our own: an id such as `end` or one with hyphens would end the statement.
      out += "  n\(index + 1)[\"".utf8
      escape(node.title, &out)
      if !node.line.isEmpty {
        out += "<br/>".utf8
        escape(node.line, &out)
      }
      out += "\"]\n".utf8
    }
    for edge in diagram.edges {
      let arrow =
        switch edge.kind {
        case .firm: "-->"
        case .lateral: "<-.->"
        case .choice: "-.->"
        }
      out += "  n\(edge.from + 1) \(arrow) n\(edge.to + 1)\n".utf8
    }
    for (index, node) in diagram.nodes.enumerated() {
      guard let url = node.url(page: page, origin: origin) else { continue }
      out += "  click n\(index + 1) href \"\(url)\"\n".utf8
    }
    write(.here, "stroke-width:3px", diagram, &out)
    write(.planned, "stroke-dasharray:5", diagram, &out)
    write(.choice, "stroke-dasharray:2", diagram, &out)
  }

  /// A look of its own for some nodes.
  private static func write(_ look: Diagram.Look, _ style: String, _ diagram: Diagram, _ out: inout [UInt8]) {
    let nodes = diagram.nodes.indices.filter { diagram.nodes[$0].look == look }.map { "n\($0 + 1)" }
    if nodes.isEmpty { return }
    out += "  classDef \(look.rawValue) \(style)\n  class \(nodes.joined(separator: ",")) \(look.rawValue)\n".utf8
  }

  /// What Mermaid may read as markup, as one of its own entities (`#`), as a directive (`%%{`), as a formula (`$$`), as Markdown (a
  /// backtick), or as the end of a style (`:`) even in quotes.
  private static let meaningful = Array("#$%&:;<>\\`".utf8)

  /// Text in quotes, with entities for what would mean something there.
  private static func escape(_ text: String, _ out: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out += "#quot;".utf8
      case _ where meaningful.contains(byte): out += "#\(byte);".utf8
      case 0..<0x20, 0x7f: out.append(0x20)
      default: out.append(byte)
      }
    }
  }
}
