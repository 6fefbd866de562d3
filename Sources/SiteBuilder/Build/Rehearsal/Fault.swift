package import Diagnostics
package import Storage

/// A mistake of the author's with the line it stands in.
package struct Fault: Hashable, Sendable {
  package var diagnostic: Diagnostic
  /// Nil where the mistake concerns a whole file, or one that cannot be read.
  package var excerpt: SourceExcerpt?

  init(_ diagnostic: Diagnostic, _ excerpt: SourceExcerpt?) {
    self.diagnostic = diagnostic
    self.excerpt = excerpt
  }

  /// Trouble with a folder or file as a whole.
  package init(_ error: StorageError) {
    self.init(Diagnostic("unreadable-source", at: Span(error.path), error.sentence), nil)
  }

  /// How many are shown at once: who has more made one mistake that has many consequences.
  package static let mostShown = 20
}

extension Sources {
  /// The first errors among findings, each with its line.
  func faults(_ diagnostics: [Diagnostic]) -> [Fault] {
    var read: [String: [UInt8]] = [:]
    return diagnostics.filter { $0.severity == .error }.prefix(Fault.mostShown).map { diagnostic in
      let path = diagnostic.span.path
      let source = read[path] ?? bytes(shownAs: path)
      read[path] = source
      return Fault(diagnostic, source.flatMap { SourceExcerpt(diagnostic.span, in: $0) })
    }
  }

  private func bytes(shownAs path: String) -> [UInt8]? {
    if let file = theme.first(where: { $0.shownAs == path }) { return file.bytes }
    guard path.hasPrefix(content + "/") else { return nil }
    let below = path.dropFirst(content.count + 1)
    return texts.first { $0.path == below }.flatMap { try? tree.read($0) }
  }
}
