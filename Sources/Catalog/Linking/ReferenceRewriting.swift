package import Diagnostics

extension Reference {
  /// The three parts of what is written: what comes before the id, the id, and what follows it; nil where the id cannot be told.
  private var parts: (before: Substring, id: Substring, after: Substring, fragment: Substring)? {
    let fragment = written.firstIndex(of: "#").map { written[$0...] } ?? ""
    let address = written.dropLast(fragment.count)
    var start = address.startIndex
    if let colon = address.firstIndex(of: ":") {
      start = address.index(after: colon)
    } else if let slash = address.lastIndex(of: "/") {
      start = address.index(after: slash)
    }
    let name = address[start...]
    let end = name.firstIndex(of: "@") ?? name.firstIndex(of: ".") ?? name.endIndex
    guard name[..<end] == target.id else { return nil }
    return (address[..<start], name[..<end], address[end...], fragment)
  }

  private func edit(to new: String) -> Edit { Edit(isLink ? .destination : .word, at: span, from: written, to: new) }

  /// The edit that calls what is named by another id.
  package func edit(naming id: String) -> Edit? { parts.map { edit(to: "\($0.before)\(id)\($0.after)\($0.fragment)") } }

  /// The edit that leads to another part of what is named.
  func edit(fragment: String) -> Edit? { parts.map { edit(to: "\($0.before)\($0.id)\($0.after)#\(fragment)") } }

  /// The edit that names the same id of another kind.
  func edit(kind: Kind) -> Edit? {
    guard let parts, parts.before == "\(target.kind.scheme):" else { return nil }
    return edit(to: "\(kind.scheme):\(parts.id)\(parts.after)\(parts.fragment)")
  }
}

extension Entity {
  /// Whether it is an earlier version whose text must not change any more.
  package var isSealed: Bool {
    if id.version != nil, case .role(let role) = content { role.frozen != nil } else { false }
  }
}
