import CCmark
import Diagnostics

/// Walks a tree of libcmark's and writes prose. The walk uses no recursion, so that no nesting is too deep for the stack.
struct ProseWriter {
  var out: MarkupBuffer
  var map: SourceMap
  var place: SourceMap.Place
  var diagnostics: [Diagnostic] = []
  private var links: [Link] = []
  private var images: [Image] = []
  private var outline: Outline
  private var openLinks: [OpenLink] = []
  private let hasPipes: Bool
  private var isTooDeep = false

  private enum OpenLink { case link(Int), onlyText }

  init(_ map: SourceMap, place: SourceMap.Place, headingBase: Int, reserved: Set<String> = []) {
    self.map = map
    self.place = place
    outline = Outline(base: headingBase, reserved: reserved)
    out = MarkupBuffer(capacity: map.bytes.count + map.bytes.count / 4 + 64)
    hasPipes = map.bytes.contains(UInt8(ascii: "|"))
  }

  mutating func finished() -> (prose: Prose, diagnostics: [Diagnostic]) {
    if isTooDeep { return (.empty, diagnostics) }
    // A copy takes no more memory than it needs.
    let html = out.html.withUnsafeBufferPointer { Array($0) }
    return (Prose(html: html, holes: out.holes, links: links, headings: outline.headings, images: images), diagnostics)
  }

  mutating func report(
    _ code: String, _ severity: Diagnostic.Severity = .error, at span: Span, _ message: String, fix: String? = nil
  ) {
    diagnostics.append(Diagnostic(code, severity, at: span, message, fix: fix))
  }

  /// Writes everything below `root`, not `root` itself.
  mutating func write(_ root: OpaquePointer) {
    guard let walk = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(walk) }
    var depth = 0
    while !isTooDeep {
      let event = cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { return }
      if node == root { continue }
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        leave(node)
      } else if !enter(node) {
        cmark_iter_reset(walk, node, CMARK_EVENT_EXIT)
      } else if !Self.isLeaf(node) {
        depth += 1
        if depth > Prose.deepestNesting { refuseDepth(at: node) }
      }
    }
  }

  private mutating func refuseDepth(at node: OpaquePointer) {
    isTooDeep = true
    report(
      "nesting", at: map.span(of: node, in: place), "Lists, quotes or emphasis are nested more than \(Prose.deepestNesting) deep here.",
      fix: "Make it simpler; until then none of this text is shown.")
  }

  private static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK,
      CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK:
      true
    default: false
    }
  }

  /// Returns false when the node is done, children included.
  private mutating func enter(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT:
      reportSpacedLinks(node)
      out.text(literal(node), showsNotes: true)
    case CMARK_NODE_SOFTBREAK: out.markup("\n")
    case CMARK_NODE_LINEBREAK: out.markup("<br>\n")
    case CMARK_NODE_CODE:
      out.markup("<code>")
      out.text(literal(node), showsNotes: false)
      out.markup("</code>")
    case CMARK_NODE_EMPH: out.markup("<em>")
    case CMARK_NODE_STRONG: out.markup("<strong>")
    case CMARK_NODE_LINK: return enterLink(node)
    case CMARK_NODE_IMAGE:
      writeImage(node)
      return false
    case CMARK_NODE_PARAGRAPH:
      if hasPipes, writeTable(from: node) { return false }
      if !isTight(node) { out.markup("<p>") }
    case CMARK_NODE_HEADING: return enterHeading(node)
    case CMARK_NODE_BLOCK_QUOTE: out.markup("<blockquote>\n")
    case CMARK_NODE_LIST:
      if cmark_node_get_list_type(node) == CMARK_BULLET_LIST {
        out.markup("<ul>\n")
      } else {
        let start = Int(cmark_node_get_list_start(node))
        if start == 1 {
          out.markup("<ol>\n")
        } else {
          out.markup("<ol start=\"")
          out.number(start)
          out.markup("\">\n")
        }
      }
    case CMARK_NODE_ITEM: out.markup("<li>")
    case CMARK_NODE_CODE_BLOCK:
      // A wide block scrolls, and what scrolls must be reachable from the keyboard.
      out.markup("<pre tabindex=\"0\"><code>")
      out.text(literal(node), showsNotes: false)
      out.markup("</code></pre>\n")
    case CMARK_NODE_THEMATIC_BREAK: out.markup("<hr>\n")
    case CMARK_NODE_HTML_INLINE: writeHTML(node)
    case CMARK_NODE_HTML_BLOCK:
      out.markup("<p>")
      writeHTML(node)
      out.markup("</p>\n")
    default: break
    }
    return true
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_EMPH: out.markup("</em>")
    case CMARK_NODE_STRONG: out.markup("</strong>")
    case CMARK_NODE_LINK:
      if case .link(let index)? = openLinks.popLast() { out.hole(.linkEnd, index) }
    case CMARK_NODE_PARAGRAPH:
      if isTight(node) {
        if cmark_node_next(node) != nil { out.markup("\n") }
      } else {
        out.markup("</p>\n")
      }
    case CMARK_NODE_HEADING:
      out.markup("</h")
      out.number(outline.headings.last?.level ?? 2)
      out.markup(">\n")
    case CMARK_NODE_BLOCK_QUOTE: out.markup("</blockquote>\n")
    case CMARK_NODE_LIST: out.markup(cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n")
    case CMARK_NODE_ITEM: out.markup("</li>\n")
    default: break
    }
  }

  private func isTight(_ paragraph: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item) else { return false }
    return cmark_node_get_list_tight(list) != 0
  }

  private mutating func enterHeading(_ node: OpaquePointer) -> Bool {
    let text = PlainText.of(node)
    guard !text.isEmpty else {
      report(
        "empty-heading", .warning, at: map.span(of: node, in: place), "This heading has no text.",
        fix: "Write its text after the `#`, or remove it.")
      return false
    }
    let heading = outline.add(level: Int(cmark_node_get_heading_level(node)), text: text)
    out.markup("<h")
    out.number(heading.level)
    out.markup(" id=\"")
    out.text(heading.id)
    out.markup("\">")
    return true
  }

  private mutating func enterLink(_ node: OpaquePointer) -> Bool {
    let destination = Destination.cleaned(string(cmark_node_get_url(node)))
    let text = PlainText.of(node)
    let span = map.span(of: node, in: place)
    if let scheme = Destination.unsafeScheme(of: destination) {
      report(
        "unsafe-link", at: span, "A link can't lead to a `\(scheme):` address.",
        fix: "Link to a page of this site, or to an address that begins with `https://`.")
      openLinks.append(.onlyText)
      return true
    }
    // CommonMark forbids links within links, yet libcmark lets one in angle brackets through.
    guard openLinks.isEmpty else {
      openLinks.append(.onlyText)
      return true
    }
    if let title = cmark_node_get_title(node), title.pointee != 0 {
      report("link-title", .warning, at: span, "The title \(quoted(string(title))) of this link is not shown.", fix: "Say it in the text.")
    }
    let isAddress = ["http", "https", "mailto", "tel"].contains(Destination.scheme(of: destination))
    let wantsTitle = !destination.isEmpty && (text.isEmpty || (text == destination && !isAddress))
    if text.isEmpty, isAddress || destination.isEmpty {
      report("empty-link", at: span, "This link has no text.", fix: "Write the text between the square brackets.")
    }
    let index = links.count
    links.append(Link(destination: destination, text: text, span: span, wantsTitle: wantsTitle))
    out.hole(.linkStart, index)
    if wantsTitle {
      out.hole(.linkTitle, index)
      out.hole(.linkEnd, index)
      return false
    }
    openLinks.append(.link(index))
    return true
  }

  /// `[mentors](role: mentor-teacher)`: a space keeps it from being a link.
  private mutating func reportSpacedLinks(_ node: OpaquePointer) {
    let text = literal(node)
    var at = 0
    while let bracket = text[at...].firstIndex(of: UInt8(ascii: "]")) {
      at = bracket + 1
      guard at < text.count, text[at] == UInt8(ascii: "("), let end = text[at...].firstIndex(of: UInt8(ascii: ")")) else { continue }
      let written = String(decoding: text[at + 1..<end], as: UTF8.self), parts = written.split(separator: " ")
      at = end
      guard let colon = written.firstIndex(of: ":"), written[..<colon].allSatisfy({ ("a"..."z").contains($0) }), written.contains(" "),
        parts.count == 1 || parts.count == 2 && parts[0].hasSuffix(":")
      else { continue }
      report(
        "bad-link", .warning, at: map.span(of: node, in: place), "A space keeps \(quoted("(\(written))")) from being a link.",
        fix: "Write `(\(parts.joined()))`.")
    }
  }

  private mutating func writeImage(_ node: OpaquePointer) {
    let image = Image(
      destination: Destination.cleaned(string(cmark_node_get_url(node))), alt: PlainText.of(node), span: map.span(of: node, in: place))
    if image.alt.isEmpty {
      report(
        "image-without-description", at: image.span, "This image has no description.", fix: "Say what it shows between the square brackets."
      )
    }
    if let scheme = Destination.unsafeScheme(of: image.destination) {
      report(
        "unsafe-link", at: image.span, "An image can't come from a `\(scheme):` address.",
        fix: "Put the image beside this file and name it.")
      out.text(image.alt)
    } else {
      out.hole(.image, images.count)
      images.append(image)
    }
  }

  private mutating func writeHTML(_ node: OpaquePointer) {
    reportHTML(string(cmark_node_get_literal(node)), at: map.span(of: node, in: place))
    out.text(UnsafeBufferPointer(rebasing: Self.trimmed(literal(node))), showsNotes: false)
  }

  /// Names the tag that `html` begins with. The end of an element needs no warning of its own.
  mutating func reportHTML(_ html: String, at span: Span) {
    if html.hasPrefix("</") { return }
    let tag = html.prefix { $0 != ">" } + (html.contains(">") ? ">" : "")
    report(
      "raw-html", .warning, at: span, "HTML is not used in these files; \(quoted(String(tag))) is shown as it stands.",
      fix: tag.lowercased().hasPrefix("<br") ? "End the line with a backslash to begin a new one." : "Remove it, or write it in Markdown.")
  }

  func quoted(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return "`" + (line.count > 40 ? line.prefix(40) + "…" : line) + "`"
  }
}

/// A C string as bytes, without copying it; it lives as long as its node.
func literal(_ node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
  guard let text = cmark_node_get_literal(node) else { return UnsafeBufferPointer(start: nil, count: 0) }
  var count = 0
  while text[count] != 0 { count += 1 }
  return UnsafeRawBufferPointer(start: text, count: count).assumingMemoryBound(to: UInt8.self)
}

func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
