import Diagnostics
import SiteBuilder

/// What open pages are told.
struct News: Sendable {
  var version: String
  /// Whether there was a site without errors yet.
  var hasPages: Bool
  var faults: [Fault]
  /// Of which `faults` are the first.
  var errorCount: Int
  /// Addresses of pictures, style sheets and scripts that changed.
  var assets: [String]
  /// Address of the page to go to.
  var page: String?

  /// As an event of a stream (HTML, section 9.2).
  var event: String {
    var out: [UInt8] = []
    JSONValue.members([
      ("version", .text(version)), ("pages", .flag(hasPages)), ("errors", .number(errorCount)), ("faults", .list(faults.map(\.json))),
      ("assets", .list(assets.map { .text($0) })), ("page", page.map { .text($0) }),
    ]).write(into: &out)
    return "data: \(String(decoding: out, as: UTF8.self))\n\n"
  }
}

extension Fault {
  fileprivate var json: JSONValue {
    let span = diagnostic.span
    return .members([
      ("message", .text(diagnostic.message)), ("fix", diagnostic.fix.map { .text($0) }),
      ("place", .text(span.line > 0 ? "\(span.path):\(span.line)" : span.path)), ("source", excerpt.map { .text($0.line) }),
      ("caret", excerpt?.caret.map { .number($0) }),
    ])
  }
}
