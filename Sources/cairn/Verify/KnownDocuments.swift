import ArgumentParser
import Foundation
import OpenBadges

/// What credentials are verified with: the files of a site by their addresses, and documents given on the command line.
struct KnownDocuments: Sendable {
  private var given: [String: [UInt8]] = [:]
  /// Address of a site, with a slash at the end, and its folder.
  private var homes: [String: String] = [:]

  /// - Parameters:
  ///   - site: a folder that a build wrote.
  ///   - with: files of documents.
  init(site: String?, with files: [String]) throws {
    if let site {
      guard FileManager.default.fileExists(atPath: site) else { throw ValidationError("There is no folder `\(site)`.") }
      for issuer in Self.issuers(in: site) { homes[issuer.home] = site }
    }
    for file in files {
      guard FileManager.default.fileExists(atPath: file) else { throw ValidationError("There is no file `\(file)`.") }
      let bytes = try EvidenceFiles.read(file)
      guard let id = (try? JSON(parsing: bytes))?["id"]?.text else {
        throw ValidationError("`\(file)` is no JSON document with an `id`, so it cannot be verified with.")
      }
      // A did:key has no document; one that is given vouches for the key.
      given[DID(id)?.documentURL ?? id] = bytes
    }
  }

  /// The bytes published at an address, as far as they are at hand.
  subscript(url: String) -> [UInt8]? {
    if let bytes = given[url] { return bytes }
    for (home, folder) in homes where url.hasPrefix(home) {
      let path = url.dropFirst(home.count)
      guard !path.isEmpty, !path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." }) else { return nil }
      return FileManager.default.contents(atPath: "\(folder)/\(path)").map { Array($0) }
    }
    return nil
  }

  /// The issuers whose documents a site holds, with the address that the site has by them.
  static func issuers(in site: String) -> [(did: String, home: String)] {
    let folder = site + "/organizations"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.compactMap { name in
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)/did.json"),
        let id = (try? JSON(parsing: Array(data)))?["id"]?.text, let url = DID(id)?.documentURL
      else { return nil }
      let end = "organizations/\(name)/did.json"
      return url.hasSuffix("/" + end) ? (id, String(url.dropLast(end.count))) : nil
    }
  }
}
