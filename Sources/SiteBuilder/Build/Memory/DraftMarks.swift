import Catalog
import Diagnostics

extension Draft {
  /// Keeps what stands for the file and for its outline.
  mutating func setMarks(of bytes: [UInt8]) {
    let whole = Mark(of: bytes)
    mark = whole
    guard case .entity(let entity) = subject else {
      outline = whole
      return
    }
    outline = Mark { packed in
      packed.add(entity.path)
      // Some rules read the whole text where it has certain words.
      if entity.hasDelicateWords { packed.add(whole) }
      packed.add(Array(bytes.lines(before: bodyLine)))
      for reference in entity.references {
        packed.add(reference.target.written)
        packed.add(reference.fragment)
        packed.add(reference.words)
      }
      packed.add(entity.headings.count)
      for heading in entity.headings {
        packed.add(heading.id)
        packed.add(heading.level)
        packed.add(heading.text)
      }
      packed.add(entity.images.count)
      for image in entity.images { packed.add(image.destination) }
      packed.add(contacts.count)
      for contact in contacts {
        packed.add(contact.text)
        packed.add(contact.line)
        packed.add(contact.column)
      }
      packed.add(diagnostics.count)
      for finding in diagnostics { packed.add(finding) }
    }
  }
}

extension Draft {
  /// Whether nothing but words of its body is new, so that everything that was found out about the catalog still holds.
  /// - Parameters:
  ///   - outline: of the draft before.
  ///   - findings: of the build before; what stands in the body may stand elsewhere by now.
  func isReworded(from outline: Mark?, _ findings: [Diagnostic]) -> Bool {
    guard case .entity = subject, let own = self.outline, own == outline else { return false }
    return !findings.contains { $0.span.path == path && $0.span.line >= bodyLine }
  }
}

extension [UInt8] {
  /// All that stands before a line, counted from 1.
  fileprivate func lines(before line: Int) -> ArraySlice<UInt8> {
    var line = line
    for (place, byte) in enumerated() where byte == UInt8(ascii: "\n") {
      line -= 1
      if line <= 1 { return self[...place] }
    }
    return self[...]
  }
}
