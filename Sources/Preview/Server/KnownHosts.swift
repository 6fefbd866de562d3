/// Names under which a browser may ask for this server.
///
/// A page elsewhere can let a name of its own point to this machine and then read what is answered. The name it asks for gives it away.
struct KnownHosts: Sendable {
  /// As it was named on the command line.
  let listening: String

  private static let loopback: Set = ["localhost", "127.0.0.1", "[::1]"]
  /// Where it listens on all addresses of the machine, others reach it by any of them, but by no name.
  private var isEverywhere: Bool { listening == "0.0.0.0" || listening == "::" }

  /// - Parameter field: `localhost:8000`.
  func contain(_ field: String) -> Bool {
    let name = Self.withoutPort(field.lowercased())
    guard let name, !name.isEmpty else { return false }
    if Self.loopback.contains(name) || name == listening.lowercased() || name == "[\(listening.lowercased())]" { return true }
    return isEverywhere && Self.isAddress(name)
  }

  private static func withoutPort(_ field: String) -> String? {
    let end = field.hasPrefix("[") ? field.firstIndex(of: "]").map(field.index(after:)) : field.firstIndex(of: ":") ?? field.endIndex
    guard let end else { return nil }
    let port = field[end...]
    guard port.isEmpty || (port.first == ":" && port.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }) else { return nil }
    return String(field[..<end])
  }

  private static func isAddress(_ name: String) -> Bool {
    if name.hasPrefix("[") { return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
