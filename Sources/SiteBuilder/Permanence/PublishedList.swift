import Diagnostics

/// Addresses that were published, as a file or a folder names them.
package struct PublishedList: Sendable {
  struct Line: Sendable {
    /// As it is written: with or without host, path prefix and `#`.
    var address: String
    /// Of what the part said that it names, where the list tells.
    var digest: String?
    var span: Span
  }

  let lines: [Line]

  /// The file that every build writes beside its pages.
  package static let file = SitePages.addressesFile

  /// One address a line; what follows `# `, or a line that begins with `#`, is a remark.
  /// - Parameter path: of the file, as people know it.
  package init(text: String, path: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap { index, line in
      let words = line.split { $0 == " " || $0 == "\t" }
      guard let first = words.first, !first.hasPrefix("#") else { return nil }
      let column = line.distance(from: line.startIndex, to: first.startIndex) + 1
      return Line(
        address: String(first), digest: words.dropFirst().first.map(String.init),
        span: Span(path, line: index + 1, column: column))
    }
  }

  /// The pages in a folder that holds a site.
  /// - Parameter files: paths below it.
  package init(files: [String], in folder: String) {
    lines = files.filter { $0.hasSuffix(".html") && $0 != "404.html" }.sorted().map { file in
      Line(address: "/" + Addresses.published(file), span: Span("\(folder)/\(file)"))
    }
  }
}
