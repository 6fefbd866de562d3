/// A diagram in the language of Graphviz, with absolute addresses.
enum DotText {
  /// - Parameters:
  ///   - title: what the diagram is about.
  ///   - page: absolute address of the page that shows it.
  ///   - origin: what stands before addresses of this site: `https://example.org`.
  static func write(_ diagram: Diagram, title: String, page: String, origin: String, into out: inout [UInt8]) {
    out += "digraph ".utf8
    quote(title, &out)
    out += " {\n  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n".utf8
    out += "  edge [fontname=\"sans-serif\"];\n".utf8
    for node in diagram.nodes {
      out += "  ".utf8
      quote(node.id, &out)
      out += " [label=".utf8
      quote(node.line.isEmpty ? [node.title] : [node.title, node.line], &out)
      switch node.look {
      case .plain: break
      case .here: out += ", penwidth=3".utf8
      case .planned: out += ", style=\"rounded,dashed\"".utf8
      case .choice: out += ", style=\"rounded,dotted\"".utf8
      }
      if let url = node.url(page: page, origin: origin) {
        out += ", URL=".utf8
        quote(url, &out)
      }
      out += "];\n".utf8
    }
    for edge in diagram.edges {
      out += "  ".utf8
      quote(diagram.nodes[edge.from].id, &out)
      out += " -> ".utf8
      quote(diagram.nodes[edge.to].id, &out)
      switch edge.kind {
      case .firm: break
      case .lateral: out += " [dir=both, style=dashed, constraint=false]".utf8
      case .choice: out += " [style=dashed]".utf8
      }
      out += ";\n".utf8
    }
    out += "}\n".utf8
  }

  private static func quote(_ text: String, _ out: inout [UInt8]) { quote([text], &out) }

  /// Lines as one string in quotes. A backslash begins an escape there and `&` may begin an entity, so both stand for themselves only
  /// when written out.
  private static func quote(_ lines: [String], _ out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for (index, line) in lines.enumerated() {
      if index > 0 { out += "\\n".utf8 }
      for byte in line.utf8 {
        switch byte {
        case UInt8(ascii: "\""): out += "\\\"".utf8
        case UInt8(ascii: "\\"): out += "\\\\".utf8
        case UInt8(ascii: "&"): out += "&amp;".utf8
        case 0..<0x20, 0x7f: out.append(0x20)
        default: out.append(byte)
        }
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}

extension Diagram.Node {
  /// An address that means the same wherever the text is read.
  func url(page: String, origin: String) -> String? {
    url.map { ($0.utf8.first == UInt8(ascii: "#") ? page : origin) + $0 }
  }
}
