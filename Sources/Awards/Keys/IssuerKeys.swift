package import Diagnostics
package import OpenBadges

/// Public halves of the keys that issuers sign with, kept in `keys.json` among the awards. Retired ones stay, so that old badges keep
/// verifying.
package struct IssuerKeys: Sendable, Equatable {
  /// The two keys that an issuer signs with at a time.
  package struct Pair: Sendable, Equatable {
    /// Id of the organization.
    package var organization: String
    /// `2026-1` is the first pair of 2026; the keys' identifiers in the DID document are `#2026-1-ed25519` and `#2026-1-p256`.
    package var name: String
    /// A day, `2026-11-27`.
    package var created: String
    /// The day since which nothing new is signed with it.
    package var retired: String?
    /// Ed25519, for proofs.
    package var proofKey: PublicKey
    /// P-256, for JWTs.
    package var jwtKey: PublicKey

    package init(organization: String, name: String, created: String, retired: String? = nil, proofKey: PublicKey, jwtKey: PublicKey) {
      self.organization = organization
      self.name = name
      self.created = created
      self.retired = retired
      self.proofKey = proofKey
      self.jwtKey = jwtKey
    }
  }

  /// In the order in which they were made.
  package var pairs: [Pair]

  package init(_ pairs: [Pair] = []) { self.pairs = pairs }

  /// Reads `keys.json`.
  /// - Parameter path: as shown to people.
  /// - Throws: a finding in words.
  package init(_ bytes: [UInt8], path: String) throws(IssuerKeysError) {
    func error(_ message: String) -> IssuerKeysError {
      IssuerKeysError(
        diagnostic: Diagnostic(
          "issuer-keys", at: Span(path), message, fix: "Restore the file from its history; `cairn keys` keeps it, nobody writes it by hand."
        ))
    }
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch let fault { throw error(fault.sentence) }
    guard json["format"]?.number == 1, let list = json["keys"]?.list else { throw error("This is no list of issuers' keys.") }
    pairs = []
    for (index, entry) in list.enumerated() {
      guard let organization = entry["organization"]?.text, let name = entry["name"]?.text, let created = entry["created"]?.text,
        let proofKey = entry["ed25519"]?.text.flatMap({ PublicKey(multibase: $0) }), proofKey.kind == .ed25519,
        let jwtKey = entry["p256"]?.text.flatMap({ PublicKey(multibase: $0) }), jwtKey.kind == .p256,
        !name.isEmpty, name.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") })
      else { throw error("The key pair number \(index + 1) in it is damaged.") }
      guard !pairs.contains(where: { $0.organization == organization && $0.name == name }) else {
        throw error("The key pair `\(name)` of `\(organization)` stands twice in it.")
      }
      pairs.append(
        Pair(
          organization: organization, name: name, created: created, retired: entry["retired"]?.text, proofKey: proofKey, jwtKey: jwtKey))
    }
  }

  /// As `keys.json`, one pair a line.
  package var bytes: [UInt8] {
    let lines = pairs.map { pair in
      var members: JSONObject = ["organization": .text(pair.organization), "name": .text(pair.name), "created": .text(pair.created)]
      members["retired"] = pair.retired.map { .text($0) }
      members["ed25519"] = .text(pair.proofKey.multibase)
      members["p256"] = .text(pair.jwtKey.multibase)
      return String(decoding: JSON.object(members).bytes(), as: UTF8.self)
    }
    return Array("{\"format\":1,\"keys\":[\n\(lines.joined(separator: ",\n"))\n]}\n".utf8)
  }

  /// Organizations that have keys, each once, in order.
  package var organizations: [String] {
    pairs.reduce(into: []) { if !$0.contains($1.organization) { $0.append($1.organization) } }
  }

  package func pairs(of organization: String) -> [Pair] { pairs.filter { $0.organization == organization } }

  /// The pair that an organization signs with now.
  package func current(_ organization: String) -> Pair? { pairs.last { $0.organization == organization && $0.retired == nil } }

  /// What the organization's DID resolves to.
  package func document(of organization: String, did: String) -> DIDDocument {
    DIDDocument(
      id: did,
      methods: pairs(of: organization).flatMap { pair in
        [
          DIDDocument.Method(id: "\(did)#\(pair.name)-ed25519", controller: did, key: pair.proofKey),
          DIDDocument.Method(id: "\(did)#\(pair.name)-p256", controller: did, key: pair.jwtKey),
        ]
      })
  }
}

/// What is wrong with `keys.json`.
package struct IssuerKeysError: Error, Equatable, Sendable {
  package let diagnostic: Diagnostic
}
