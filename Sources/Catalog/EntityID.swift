package import FrontMatter

/// The permanent name of one thing in the catalog: `role:plc-leader`, or a frozen version of it: `role:plc-leader@2018-19`.
package struct EntityID: Hashable, Sendable {
  /// Lower-case letters, digits and hyphens; the number of an FAQ entry.
  package var id: String
  package var kind: Kind
  /// Set for a frozen earlier version only.
  package var version: SchoolYear?

  package init(_ kind: Kind, _ id: String, version: SchoolYear? = nil) {
    self.kind = kind
    self.id = id
    self.version = version
  }

  package func hash(into hasher: inout Hasher) {
    // The kind's place rather than its name, and in one number with the year: ids are looked up a hundred times a page.
    hasher.combine(kind.rank | (version?.start ?? 0) << 8)
    hasher.combine(id)
  }

  /// As authors write it in a link.
  package var written: String {
    "\(kind.scheme):\(id)" + (version.map { "@\($0)" } ?? "")
  }

  /// Reads what `written` gives.
  package init?(whole text: String) {
    guard let colon = text.firstIndex(of: ":"), let kind = Kind.allCases.first(where: { $0.scheme == text[..<colon] }) else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(kind, String(parts[0]))
    if parts.count > 1 {
      guard let year = SchoolYear(String(parts[1])) else { return nil }
      version = year
    }
  }

  package static func isValid(id: some StringProtocol) -> Bool {
    !id.isEmpty && id.utf8.count <= 100
      && id.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
      && !id.hasPrefix("-") && !id.hasSuffix("-")
  }
}

extension EntityID: Comparable {
  /// By kind, then id (numbers by value), the current version before frozen ones, these newest first.
  package static func < (a: EntityID, b: EntityID) -> Bool {
    if a.kind != b.kind { return a.kind.rank < b.kind.rank }
    if a.id != b.id {
      if a.kind == .faq, let x = Int(a.id), let y = Int(b.id) { return x < y }
      return a.id < b.id
    }
    switch (a.version, b.version) {
    case (nil, nil), (_?, nil): return false
    case (nil, _?): return true
    case (let x?, let y?): return x > y
    }
  }
}
