/// Where the front matter of a file ends and its prose begins.
///
/// Only a whole line of three hyphens (spaces may follow) is a border: hyphens within a value or in a Markdown rule are not.
struct FrontMatterCut {
  let frontMatter: ArraySlice<UInt8>
  let frontMatterLine: Int
  let body: ArraySlice<UInt8>
  let bodyLine: Int

  /// A file that is all front matter: its body, in which nothing stands, begins below its last line.
  init(whole bytes: ArraySlice<UInt8>) {
    frontMatter = bytes
    frontMatterLine = 1
    body = bytes[bytes.endIndex...]
    bodyLine = bytes.count { $0 == 0x0A } + 2
  }

  init(markdown bytes: ArraySlice<UInt8>) throws(UnreadableSource) {
    let first = Self.line(of: bytes, from: bytes.startIndex)
    guard Self.isBorder(bytes[first]) else { throw Self.missing(in: bytes) }
    let start = min(first.upperBound + 1, bytes.endIndex)
    var at = start, number = 2
    while at < bytes.endIndex {
      let line = Self.line(of: bytes, from: at)
      let next = min(line.upperBound + 1, bytes.endIndex)
      if bytes[at] == UInt8(ascii: "-"), Self.isBorder(bytes[line]) {
        frontMatter = bytes[start..<at]
        frontMatterLine = 2
        body = bytes[next...]
        bodyLine = number + 1
        return
      }
      at = next
      number += 1
    }
    throw UnreadableSource(
      code: "front-matter", line: 1, column: 1, message: "The front matter that begins here has no end.",
      fix: "Add a line `---` after the last field.")
  }

  private static func line(of bytes: ArraySlice<UInt8>, from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.endIndex, bytes[end] != 0x0A { end += 1 }
    return start..<end
  }

  private static func isBorder(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func missing(in bytes: ArraySlice<UInt8>) -> UnreadableSource {
    let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    guard let start = bytes.firstIndex(where: { !blank($0) }) else {
      return UnreadableSource(
        code: "front-matter", line: 1, column: 1, message: "The file is empty.",
        fix: "Write a line `---`, then the fields, then another line `---`.")
    }
    let lineStart = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? bytes.startIndex
    let written = bytes[start..<line(of: bytes, from: start).upperBound]
    let number = bytes[..<start].count { $0 == 0x0A } + 1
    let column = start - lineStart + 1
    if isBorder(written) {
      return UnreadableSource(
        code: "front-matter", line: number, column: column, message: "The front matter has to begin on the first line of the file.",
        fix: number > 1 ? "Remove the empty lines above `---`." : "Remove the spaces before `---`.")
    }
    if written.starts(with: "--".utf8) || written.starts(with: "—".utf8) || written.starts(with: "–".utf8) {
      return UnreadableSource(
        code: "front-matter", line: number, column: column,
        message: "The first line should be exactly `---`, but here it is `\(excerpt(written))`.",
        fix: "Write three hyphens and nothing else.")
    }
    return UnreadableSource(
      code: "front-matter", line: 1, column: 1, message: "The file has no front matter.",
      fix: "Write a line `---`, then the fields, then another line `---`, above the text.")
  }

  private static func excerpt(_ line: ArraySlice<UInt8>) -> String {
    let text = String(decoding: line, as: UTF8.self)
    return text.count > 40 ? text.prefix(40) + "…" : text
  }
}
