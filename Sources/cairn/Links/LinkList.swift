import Diagnostics
import Foundation
import SiteBuilder

/// Addresses on other sites as they are printed.
struct LinkList {
  let links: [ExternalLink]
  /// Empty where nothing was requested.
  let answers: [String: LinkAnswer]

  /// Each address with what came of it and its places below.
  var text: String {
    links.map { link in
      let answer = answers[link.address].map { "  \($0.sentence)\n" } ?? ""
      return link.address + "\n" + answer + link.places.map { "  \(Self.place($0))\n" }.joined()
    }.joined(separator: "\n")
  }

  private static func place(_ span: Span) -> String { span.line > 0 ? "\(span.path):\(span.line):\(span.column)" : span.path }

  /// One line for each place (RFC 4180).
  var csv: String {
    var rows = [["address", "file", "line"] + (answers.isEmpty ? [] : ["outcome", "what it means"])]
    for link in links {
      let answer = answers[link.address]
      for place in link.places {
        rows.append([link.address, place.path, String(place.line)] + (answer.map { [$0.name, $0.sentence] } ?? []))
      }
    }
    return rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Quoted where it must be; spreadsheets take what begins like a formula for one.
  private static func field(_ text: String) -> String {
    let text = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
    let special = [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0d, 0x0a]
    guard text.utf8.contains(where: special.contains) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private struct Item: Encodable {
    struct Place: Encodable { var path: String, line: Int, column: Int }
    var address: String
    var places: [Place]
    var outcome: String?
    var sentence: String?
  }

  var json: String {
    let items = links.map { link in
      Item(
        address: link.address, places: link.places.map { Item.Place(path: $0.path, line: $0.line, column: $0.column) },
        outcome: answers[link.address]?.name, sentence: answers[link.address]?.sentence)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(items)).map { String(decoding: $0, as: UTF8.self) } ?? "[]") + "\n"
  }
}
