import SiteBuilder

/// What the server has of its own, beside the site's files. No page of a site lies in a folder that begins with a dot.
enum LiveFile: String, CaseIterable, Sendable {
  case module = "live.mjs"
  case styles = "live.css"
  case events = "events"

  /// - Parameter path: at the root or below the site's prefix, which may have changed since the page was loaded.
  init?(_ path: String) {
    guard let file = Self.allCases.first(where: { path.hasSuffix($0.path) }) else { return nil }
    self = file
  }

  /// Below the site's prefix.
  var path: String { "/.cairn/\(rawValue)" }

  var answer: Answer {
    switch self {
    case .module: Answer(.ok, Array(LiveModule.text.utf8), type: MediaType.of(rawValue))
    case .styles: Answer(.ok, Array(LiveStyles.text.utf8), type: MediaType.of(rawValue))
    case .events: .events
    }
  }
}
