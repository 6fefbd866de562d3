import Catalog
import Diagnostics
import FrontMatter

/// Edits the field `aliases` of a form as text.
struct AliasList {
  let source: EditableSource
  let entity: Entity

  /// Adds an alias, in the way the others are written.
  func adding(_ alias: String, to replacements: inout Replacements) -> Bool {
    guard let last = entity.common.aliases.last else { return insertField(alias, &replacements) }
    guard let word = source.range(of: Edit(.word, at: last.span, from: last.value, to: "")) else { return false }
    let end = isQuoted(word) ? word.upperBound + 1 : word.upperBound
    var before = isQuoted(word) ? word.lowerBound - 1 : word.lowerBound
    while before > 0, source.bytes[before - 1] == 0x20 || source.bytes[before - 1] == 0x0A || source.bytes[before - 1] == 0x0D {
      before -= 1
    }
    switch before > 0 ? source.bytes[before - 1] : 0 {
    case UInt8(ascii: "-"):
      let number = source.line(at: word.lowerBound)
      guard let line = source.line(number) else { return false }
      let indent = source.bytes[line].prefix { $0 == 0x20 }
      let hasEnd = line.upperBound > line.lowerBound && [0x0A, 0x0D].contains(source.bytes[line.upperBound - 1])
      replacements.add(
        line.upperBound..<line.upperBound,
        (hasEnd ? [] : source.lineEnd) + indent + Array("- \(alias)".utf8) + (hasEnd ? source.lineEnd : []))
    case UInt8(ascii: "["), UInt8(ascii: ","): replacements.add(end..<end, ", \(alias)".utf8)
    case UInt8(ascii: ":"):
      replacements.add(before..<end, " [\(last.value), \(alias)]".utf8)
    default: return false
    }
    return true
  }

  /// Puts one alias in the place of another.
  func replacing(_ alias: Located<String>, with new: String, in replacements: inout Replacements) -> Bool {
    guard let word = source.range(of: Edit(.word, at: alias.span, from: alias.value, to: new)) else { return false }
    replacements.add(word, new.utf8)
    return true
  }

  private func isQuoted(_ word: Range<Int>) -> Bool {
    word.lowerBound > 0 && [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(source.bytes[word.lowerBound - 1])
  }

  /// A line of its own behind the title.
  private func insertField(_ alias: String, _ replacements: inout Replacements) -> Bool {
    guard let title = TopLevelFields(source).lines(of: entity.id.kind.titleField), let last = source.line(title.upperBound) else {
      return false
    }
    let hasEnd = last.upperBound > last.lowerBound && [0x0A, 0x0D].contains(source.bytes[last.upperBound - 1])
    replacements.add(
      last.upperBound..<last.upperBound, (hasEnd ? [] : source.lineEnd) + Array("aliases: [\(alias)]".utf8) + (hasEnd ? source.lineEnd : [])
    )
    return true
  }
}

/// The fields at the left edge of a form, as lines of the file.
struct TopLevelFields {
  let source: EditableSource
  /// The line of three hyphens that ends the form, from 1; behind the last line in a file that is all form.
  let end: Int
  private let start: Int

  init(_ source: EditableSource) {
    self.source = source
    let isMarkdown = source.line(1).map { Self.isBorder(source.bytes[$0]) } ?? false
    start = isMarkdown ? 2 : 1
    var end = source.lineCount + 1
    if isMarkdown {
      end =
        (2..<max(2, source.lineCount + 1)).first { number in source.line(number).map { Self.isBorder(source.bytes[$0]) } ?? false } ?? end
    }
    self.end = end
  }

  /// First and last line of a field, comments behind it left out.
  func lines(of name: String) -> ClosedRange<Int>? {
    guard let first = (start..<max(start, end)).first(where: { isField(name, $0) }) else { return nil }
    var last = first
    for number in (first + 1)..<max(first + 1, end) {
      guard let line = source.line(number), let byte = source.bytes[line].first else { break }
      if byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "-") {
        last = number
      } else if ![0x0A, 0x0D].contains(byte) {
        break
      }
    }
    return first...last
  }

  private func isField(_ name: String, _ number: Int) -> Bool {
    guard let line = source.line(number) else { return false }
    let bytes = source.bytes[line]
    for written in [name, "\"\(name)\"", "'\(name)'"] where bytes.starts(with: written.utf8) {
      if bytes.dropFirst(written.utf8.count).first(where: { $0 != 0x20 }) == UInt8(ascii: ":") { return true }
    }
    return false
  }

  private static func isBorder(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }
}
