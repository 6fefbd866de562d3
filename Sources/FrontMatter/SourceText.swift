package import Diagnostics

/// A source file cut in two: its front matter, and the prose that follows.
package struct SourceText: Sendable {
  package let path: String
  /// The YAML between the two `---` lines, or the whole of a `.yaml` file. Lines end with LF.
  package let frontMatter: String
  /// Line of the file, from 1, where the front matter begins.
  package let frontMatterLine: Int
  /// The Markdown after the front matter; empty in a `.yaml` file. Lines end with LF.
  package let body: String
  /// Line of the file, from 1, where the body begins.
  package let bodyLine: Int
  /// False when the file is no text or has no front matter. Its fields then say nothing of what is missing: that would be noise.
  package let isReadable: Bool

  /// Cuts the bytes of a file. A path that ends in `.yaml` or `.yml` is front matter from its first line to its last.
  package init(path: String, bytes: [UInt8], _ diagnostics: inout [Diagnostic]) {
    do {
      self = try Self.read(path, bytes)
    } catch {
      diagnostics.append(error.diagnostic(path))
      self.init(path: path, frontMatter: "", frontMatterLine: 1, body: "", bodyLine: 1, isReadable: false)
    }
  }

  private static func read(_ path: String, _ bytes: [UInt8]) throws(UnreadableSource) -> SourceText {
    let text = try SourceBytes(bytes)
    let isForm = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    let cut = isForm ? FrontMatterCut(whole: text.bytes) : try FrontMatterCut(markdown: text.bytes)
    return SourceText(
      path: path, frontMatter: try text.string(cut.frontMatter), frontMatterLine: cut.frontMatterLine, body: try text.string(cut.body),
      bodyLine: cut.bodyLine, isReadable: true)
  }

  private init(path: String, frontMatter: String, frontMatterLine: Int, body: String, bodyLine: Int, isReadable: Bool) {
    self.path = path
    self.frontMatter = frontMatter
    self.frontMatterLine = frontMatterLine
    self.body = body
    self.bodyLine = bodyLine
    self.isReadable = isReadable
  }
}

/// Why a file can't be read at all.
struct UnreadableSource: Error {
  var code: String
  var line: Int
  var column: Int
  var message: String
  var fix: String

  func diagnostic(_ path: String) -> Diagnostic {
    Diagnostic(code, at: Span(path, line: line, column: column), message, fix: fix)
  }
}
