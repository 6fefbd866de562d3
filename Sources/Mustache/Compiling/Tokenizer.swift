import Diagnostics

/// Finds the tags of a template.
struct Tokenizer {
  private let source: Source
  private var open: [UInt8] = [0x7B, 0x7B]
  private var close: [UInt8] = [0x7D, 0x7D]
  private(set) var tags: [Tag] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: Source) {
    self.source = source
    var at = 0
    // After that many mistakes the file is hardly a template; counting on would say nothing new.
    while diagnostics.count < 50, let start = find(open, from: at) { at = readTag(at: start) }
  }

  /// Reads the tag that opens at `start` and gives where to go on.
  private mutating func readTag(at start: Int) -> Int {
    let bytes = source.bytes
    var from = start + open.count
    var sigil: UInt8 = 0
    while from < bytes.count, Self.isSpace(bytes[from]) { from += 1 }
    if from < bytes.count, "#^/!=><$&{".utf8.contains(bytes[from]) {
      sigil = bytes[from]
      from += 1
    } else {
      from = start + open.count
    }
    let ending =
      switch sigil {
      case UInt8(ascii: "{"): [0x7D] + close
      case UInt8(ascii: "="): [0x3D] + close
      default: close
      }
    // A second opening before the end means that this tag was left open, not that the other is part of its name.
    let mayHoldOpening = sigil == UInt8(ascii: "!") || sigil == UInt8(ascii: "=") || open == close
    let next = mayHoldOpening ? nil : find(open, from: from)
    guard let end = find(ending, from: from, to: next) else {
      reportUnclosed(start, ending)
      return next ?? bytes.count
    }
    let range = start..<end + ending.count
    let content = Self.trimmed(bytes[from..<end])
    switch sigil {
    case UInt8(ascii: "!"): tags.append(Tag(.nothing, range))
    case UInt8(ascii: "="): setDelimiters(content, range)
    default: addTag(Self.kinds[sigil] ?? .escaped, content, range)
    }
    return range.upperBound
  }

  private static let kinds: [UInt8: Tag.Kind] = [
    UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close, UInt8(ascii: ">"): .partial,
    UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block, UInt8(ascii: "&"): .raw, UInt8(ascii: "{"): .raw,
  ]

  private mutating func addTag(_ kind: Tag.Kind, _ content: ArraySlice<UInt8>, _ range: Range<Int>) {
    var content = content
    var isDynamic = false
    if [.partial, .parent, .close].contains(kind), content.first == UInt8(ascii: "*") {
      isDynamic = true
      content = Self.trimmed(content.dropFirst())
    }
    let name = String(decoding: content, as: UTF8.self)
    let parts = content.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isPath = [.escaped, .raw, .section, .inverted].contains(kind) || (isDynamic && kind != .close)
    if content.isEmpty {
      report("template-empty-tag", range, "This tag names nothing.", fix: "Write a name between the braces, or remove the tag.")
    } else if content.contains(where: Self.isSpace) {
      report("template-invalid-name", range, "The name `\(name)` has a space in it.", fix: "A tag holds one name without spaces.")
    } else if isPath, name != ".", parts.contains(where: \.isEmpty) {
      report(
        "template-invalid-name", range, "The name `\(name)` has a dot too many.",
        fix: "Write names joined by single dots, as in `role.title`.")
    } else {
      tags.append(Tag(kind, range, name: name, isDynamic: isDynamic))
      return
    }
    tags.append(Tag(.nothing, range))
  }

  private mutating func setDelimiters(_ content: ArraySlice<UInt8>, _ range: Range<Int>) {
    tags.append(Tag(.nothing, range))
    let parts = content.split(whereSeparator: Self.isSpace)
    guard parts.count == 2, !content.contains(UInt8(ascii: "=")) else {
      report(
        "template-delimiters", range, "This tag must name two new delimiters.", fix: "Write them with a space between, as in `{{=<% %>=}}`."
      )
      return
    }
    (open, close) = (Array(parts[0]), Array(parts[1]))
  }

  private mutating func reportUnclosed(_ start: Int, _ ending: [UInt8]) {
    let line = source.bytes[start...].prefix { $0 != 0x0A }.prefix(40)
    let shown = String(decoding: Self.trimmed(line), as: UTF8.self)
    report(
      "template-unclosed-tag", start..<start, "The tag that begins `\(shown)` is never closed.",
      fix: "Close it with `\(String(decoding: ending, as: UTF8.self))`.")
  }

  private mutating func report(_ code: String, _ range: Range<Int>, _ message: String, fix: String) {
    diagnostics.append(Diagnostic(code, at: source.span(at: range.lowerBound), message, fix: fix))
  }

  private func find(_ wanted: [UInt8], from: Int, to: Int? = nil) -> Int? {
    let bytes = source.bytes
    let last = (to ?? bytes.count) - wanted.count
    var at = from
    while at <= last {
      if bytes[at] == wanted[0], bytes[at..<at + wanted.count].elementsEqual(wanted) { return at }
      at += 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isSpace(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
    return bytes
  }
}
