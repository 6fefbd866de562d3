import SiteBuilder

/// A page as it is served: the site's own, with the module that keeps it up to date.
struct LivePage: Sendable {
  let version: String

  static let type = MediaType.of("index.html")
  private static let end = Array("</head>".utf8)

  /// - Parameters:
  ///   - bytes: of the page.
  ///   - prefix: of the site.
  func answer(_ status: Answer.Status, _ bytes: [UInt8], prefix: String) -> Answer {
    let mark = Self.mark(bytes)
    guard let end = Self.firstRange(of: Self.end, in: bytes) else { return Answer(status, bytes, type: Self.type) }
    var page = Array(bytes[..<end])
    page += "<script type=\"module\" src=\"\(prefix)\(LiveFile.module.path)?version=\(version)&amp;mark=\(mark)\"></script>\n".utf8
    page += bytes[end...]
    return Answer(status, page, type: Self.type, fields: [("ETag", "\"\(mark)\"")])
  }

  /// In place of every page, while there is none yet.
  var waiting: Answer {
    let page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Not built yet</title>
      </head>
      <body>
      <main><h1>The content has errors</h1>
      <p>As soon as they are mended, the page appears here.</p></main>
      </body>
      </html>

      """
    return answer(.unavailable, Array(page.utf8), prefix: "")
  }

  /// The same for the same bytes and no others: FNV-1a of 64 bits.
  private static func mark(_ bytes: [UInt8]) -> String {
    String(bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }, radix: 36)
  }

  private static func firstRange(of word: [UInt8], in bytes: [UInt8]) -> Int? {
    var from = 0
    while let start = bytes[from...].firstIndex(of: word[0]) {
      if bytes[start...].starts(with: word) { return start }
      from = start + 1
    }
    return nil
  }
}
