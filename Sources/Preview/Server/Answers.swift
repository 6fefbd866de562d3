import SiteBuilder

/// What is answered to which request. Files are looked up among those of the site: no name from outside ever reaches the disk.
struct Answers: Sendable {
  let stage: Stage
  let hosts: KnownHosts

  func answer(_ head: RequestHead) async -> Answer {
    guard let host = head.fields["host"] else {
      return head.isOld ? await checked(head) : Answer(.badRequest, "The request names no host.")
    }
    guard hosts.contain(host) else {
      return Answer(.misdirected, "This server does not answer for that host. Open the address that `cairn serve` printed.")
    }
    return await checked(head)
  }

  private func checked(_ head: RequestHead) async -> Answer {
    guard head.method == "GET" || head.method == "HEAD" else {
      return Answer(.methodNotAllowed, "Files are read with GET.", fields: [("Allow", "GET, HEAD")])
    }
    if head.hasBody { return Answer(.contentTooLarge, "Files are asked for without a body.") }
    guard let path = head.path else { return Answer(.badRequest, "The address is not written as addresses are.") }
    if let file = LiveFile(path) { return file.answer }
    let (site, version) = await stage.shown
    // Before the first site that has no errors, every address shows them.
    guard let site else { return LivePage(version: version).waiting }
    if path == "/", !site.prefix.isEmpty { return .redirect(.found, to: site.prefix + "/") }
    if path == site.prefix { return .redirect(.permanentRedirect, to: site.prefix + "/") }
    guard path.hasPrefix(site.prefix + "/") else { return await notFound(site, version) }
    let below = String(path.dropFirst(site.prefix.count + 1))
    let name = below.isEmpty || below.hasSuffix("/") ? below + "index.html" : below
    if let answer = await file(name, site, version) { return answer }
    if !below.isEmpty, await site.contains(below + "/index.html") {
      return .redirect(.permanentRedirect, to: Self.escaped("\(site.prefix)/\(below)/"))
    }
    return await notFound(site, version)
  }

  private func file(_ path: String, _ site: RehearsedSite, _ version: String, _ status: Answer.Status = .ok) async -> Answer? {
    do {
      guard let bytes = try await site.bytes(of: path) else { return nil }
      let type = MediaType.of(path)
      guard type == LivePage.type else { return Answer(status, bytes, type: type) }
      return LivePage(version: version).answer(status, bytes, prefix: site.prefix)
    } catch { return Answer(.serverError, error.sentence) }
  }

  private func notFound(_ site: RehearsedSite, _ version: String) async -> Answer {
    await file("404.html", site, version, .notFound) ?? Answer(.notFound, "There is no such page.")
  }

  /// A path as it may stand in an address.
  private static func escaped(_ path: String) -> String {
    var out = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        if "-._~/@".utf8.contains(byte) {
          out.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          out += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return out
  }
}
