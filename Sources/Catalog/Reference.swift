package import Diagnostics
import FrontMatter

/// A mention of one entity by another, with the place where it was written.
package struct Reference: Sendable {
  package var target: EntityID
  /// Whether it is the destination of a link in prose; `span` is then where the link begins.
  package var isLink = false
  /// The part after `#`.
  package var fragment: String?
  /// The words of the link, where it stands in prose: compared with the value of a checked fact.
  package var words: String?
  package var span: Span
  /// As it stands in the source: a name, a link's destination, a path. Empty where it was not written as such.
  package var written = ""
}

/// Where a link of the prose leads.
package enum LinkTarget: Sendable, Hashable {
  case entity(EntityID, fragment: String?)
  /// An address elsewhere: https, http, mailto or tel.
  case web(String)
  /// A place on the same page.
  case anchor(String)
  /// The author wrote something that leads nowhere; a diagnostic says so.
  case nowhere
}

extension EntityID {
  /// Reads `plc-leader` or `plc-leader@2018-19`; nil when it can't be a name.
  package init?(_ kind: Kind, written: some StringProtocol) {
    let parts = written.split(separator: "@", omittingEmptySubsequences: false)
    guard let first = parts.first, EntityID.isValid(id: first), parts.count <= 2 else { return nil }
    var version: SchoolYear?
    if parts.count == 2 {
      guard kind == .role, let year = SchoolYear(String(parts[1])) else { return nil }
      version = year
    }
    // FAQ numbers are written 12, 012 or 012-incentives.
    if kind == .faq {
      let digits = first.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), digits.count == first.count || first.dropFirst(digits.count).first == "-" else { return nil }
      self.init(kind, String(number))
    } else {
      self.init(kind, String(first), version: version)
    }
  }
}

extension LinkTarget {
  /// - Parameters:
  ///   - destination: as written between the parentheses.
  ///   - path: of the source file, below the content folder (`roles/plc-leader.md`), for relative links.
  /// - Returns: nil when it leads nowhere that Cairn knows.
  package init?(_ destination: String, from path: String) {
    if destination.utf8.first == UInt8(ascii: "#") {
      self = .anchor(String(destination.dropFirst()))
      return
    }
    let (address, fragment) = Self.cut(destination)
    if let colon = address.firstIndex(of: ":") {
      let scheme = address[..<colon].lowercased()
      switch scheme {
      case "https", "http", "mailto", "tel":
        guard Self.reaches(address[address.index(after: colon)...], isMail: scheme == "mailto") else { return nil }
        self = .web(destination)
      default:
        guard let kind = Kind(rawValue: scheme), let id = EntityID(kind, written: address[address.index(after: colon)...]) else {
          return nil
        }
        self = .entity(id, fragment: fragment)
      }
      return
    }
    guard let id = Self.file(address, from: path) else { return nil }
    self = .entity(id, fragment: fragment)
  }

  /// Whether anything stands where an address has its host, its number or somebody's mailbox.
  private static func reaches(_ rest: Substring, isMail: Bool) -> Bool {
    let place = rest.drop { $0 == "/" }.prefix { !"/?:".contains($0) }
    return isMail ? place.isEmpty || place.dropFirst().contains("@") && place.last != "@" : !place.isEmpty
  }

  /// `../roles/plc-leader.md` written in `programs/plc-leaders.md` is `role:plc-leader`.
  private static func file(_ address: Substring, from path: String) -> EntityID? {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for step in address.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(String(step))
      }
    }
    guard parts.count == 2, let kind = Kind(folder: parts[0]) else { return nil }
    var name = parts[1][...]
    for ending in [".md", ".yaml", ".yml"] where name.hasSuffix(ending) { name = name.dropLast(ending.count) }
    return EntityID(kind, written: name)
  }

  private static func cut(_ destination: String) -> (Substring, String?) {
    guard let hash = destination.firstIndex(of: "#") else { return (destination[...], nil) }
    return (destination[..<hash], String(destination[destination.index(after: hash)...]))
  }
}
