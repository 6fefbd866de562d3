/// Verifies credentials (Open Badges 3.0, section 9) against documents that it is given; it never asks a network.
///
/// A verifier remembers the issuers and status lists it has seen, so one is good for many credentials.
public struct Verifier: Sendable {
  private let documents: @Sendable (String) -> [UInt8]?
  private let now: Timestamp
  private let vocabulary: Vocabulary
  private var issuers: [String: DIDDocument?] = [:]
  private var lists: [String: Swift.Result<VerifiedList, StatusError>?] = [:]

  private struct VerifiedList: Sendable {
    let credential: StatusListCredential
    let list: StatusList
  }

  /// - Parameters:
  ///   - now: the moment that dates are held against.
  ///   - documents: the bytes published at an address, where they are at hand: DID documents, status lists, achievements.
  public init(now: Timestamp, documents: @escaping @Sendable (String) -> [UInt8]?) {
    self.now = now
    self.documents = documents
    vocabulary = .standard
  }

  /// Verifies a credential with its proofs.
  public mutating func verify(_ document: JSONObject) -> Verification {
    verify(document, by: { verifier, issuer in verifier.integrity(of: document, issuer) })
  }

  /// Verifies a credential in a JWT.
  public mutating func verify(_ jwt: JWT) -> Verification {
    verify(jwt.credential, by: { verifier, issuer in verifier.integrity(of: jwt, issuer) })
  }

  private mutating func verify(
    _ document: JSONObject, by integrity: (inout Verifier, _ issuer: String) -> [Check]
  ) -> Verification {
    let credential: OpenBadgeCredential
    do {
      credential = try OpenBadgeCredential(Members(.object(document)))
    } catch {
      return Verification(
        verdict: .unreadable, checks: [Check(.form, .failed, "This is no Open Badges 3.0 credential: \(error.sentence)")], credential: nil)
    }
    var checks = [Check(.form, .passed, "It is an Open Badges 3.0 credential.")]
    checks += integrity(&self, credential.issuer.id)
    let (status, revocation) = self.status(of: credential, document)
    checks.append(status)
    checks.append(dates(of: credential))
    if let achievement = achievement(of: credential) { checks.append(achievement) }
    return Verification(verdict: verdict(checks, revocation, credential), checks: checks, credential: credential)
  }

  private func verdict(_ checks: [Check], _ revocation: StatusList.Purpose?, _ credential: OpenBadgeCredential) -> Verification.Verdict {
    func outcome(_ name: Check.Name) -> Check.Outcome? { checks.first { $0.name == name }?.outcome }
    if outcome(.integrity) == .failed || outcome(.issuerKey) == .failed { return .tampered }
    switch revocation {
    case .revocation?: return .revoked
    case .suspension?: return .suspended
    case nil: break
    }
    if outcome(.issuerKey) == .unknown { return .unrecognised }
    if outcome(.integrity) == .unknown || outcome(.status) == .unknown || outcome(.status) == .failed { return .unchecked }
    if let until = credential.validUntil, until < now { return .expired }
    if now < credential.validFrom { return .notYetValid }
    return .valid
  }
}

// MARK: - Integrity and issuer

extension Verifier {
  /// The issuer's document: derived for did:key, looked up otherwise.
  private mutating func issuer(_ id: String) -> DIDDocument? {
    if let known = issuers[id] { return known }
    var found: DIDDocument?
    switch DID(id) {
    case .key(let key)?: found = DIDDocument(key: key)
    case let did:
      if let url = did?.documentURL ?? (id.hasPrefix("https://") ? id : nil), let bytes = documents(url),
        let json = try? JSON(parsing: bytes), let document = try? DIDDocument(json), document.id.isSameText(as: id)
      {
        found = document
      }
    }
    issuers[id] = .some(found)
    return found
  }

  /// The key that a proof names, from the issuer's document; a did:key in the proof itself serves where the issuer is unknown.
  private mutating func key(_ method: String, of issuer: String) -> (key: PublicKey?, isIssuers: Bool?) {
    if let document = self.issuer(issuer) {
      let key = document.key(method)
      return (key, key != nil)
    }
    let did = String(method.prefix { $0 != "#" })
    if case .key(let key)? = DID(did), !issuer.isSameText(as: did) { return (key, nil) }
    return (nil, nil)
  }

  fileprivate mutating func integrity(of document: JSONObject, _ issuer: String) -> [Check] {
    guard let proofs = document["proof"]?.elements, !proofs.isEmpty, proofs.count <= 8 else {
      return [Check(.integrity, .failed, "It has no proof, so anyone could have written it.")]
    }
    var held: [String] = []
    var foreign: [String] = []
    var isUnknownIssuer = false
    for json in proofs {
      do {
        let proof = try DataIntegrityProof(json)
        let (key, isIssuers) = key(proof.verificationMethod, of: issuer)
        if isIssuers == false {
          return [
            Check(.integrity, .unknown, "Only a key of the issuer could tell."),
            Check(.issuerKey, .failed, "\(issuer) does not list the key that signed it, \(proof.verificationMethod)."),
          ]
        }
        isUnknownIssuer = isUnknownIssuer || isIssuers == nil
        guard let key else { continue }
        try proof.verify(document, with: key, vocabulary: vocabulary)
        if let text = proof.json["expires"]?.text {
          guard let expires = Timestamp(text), now < expires else { throw ProofError.expired(text) }
        }
        held.append(proof.suite.rawValue)
      } catch let error as ProofError {
        switch error {
        case .unknownSuite(let name): foreign.append(name)
        // What cannot be canonicalized here may still be in order elsewhere.
        case .vocabulary(let inner): return [Check(.integrity, .unknown, inner.sentence)] + issuerCheck(issuer, isUnknownIssuer)
        default: return [Check(.integrity, .failed, error.sentence), Self.openIssuer]
        }
      } catch {
        return [Check(.integrity, .unknown, "\(error)")]
      }
    }
    return [integrityCheck(held, foreign)] + issuerCheck(issuer, isUnknownIssuer)
  }

  private func integrityCheck(_ held: [String], _ foreign: [String]) -> Check {
    if !held.isEmpty { return Check(.integrity, .passed, "It is unchanged since it was signed (\(held.joined(separator: ", "))).") }
    if !foreign.isEmpty {
      return Check(.integrity, .unknown, "It is signed in a way that is not known here (\(foreign.joined(separator: ", "))).")
    }
    return Check(.integrity, .unknown, "Without its issuer's key nobody can tell whether it was changed.")
  }

  /// Where the signature does not hold.
  private static let openIssuer = Check(.issuerKey, .unknown, "Who signed it cannot be told, since the signature does not hold.")

  private mutating func issuerCheck(_ issuer: String, _ isUnknown: Bool) -> [Check] {
    if case .key? = DID(issuer), documents(issuer) == nil {
      // Anyone can make such a key, so that it vouches for nothing but itself.
      return [Check(.issuerKey, .unknown, "Its issuer is a key alone, \(issuer): who holds that key is not known here.")]
    }
    if isUnknown || self.issuer(issuer) == nil {
      return [Check(.issuerKey, .unknown, "The issuer \(issuer) is not known here, so it is open who signed it.")]
    }
    return [Check(.issuerKey, .passed, "A key of its issuer \(issuer) signed it.")]
  }

  fileprivate mutating func integrity(of jwt: JWT, _ issuer: String) -> [Check] {
    let carried = jwt.header["jwk"].flatMap { PublicKey(jwk: $0) }
    let document = self.issuer(issuer)
    var key = jwt.keyID.flatMap { document?.key($0) }
    if key == nil, let carried, document?.assertionKeys.contains(carried) == true { key = carried }
    guard let key = key ?? (document == nil ? carried : nil) else {
      guard document != nil else { return [integrityCheck([], [])] + issuerCheck(issuer, true) }
      return [
        Check(.integrity, .unknown, "Only a key of the issuer could tell."),
        Check(.issuerKey, .failed, "\(issuer) does not list the key that signed it, \(jwt.keyID ?? "given in the JWT itself")."),
      ]
    }
    do {
      try jwt.verify(with: key)
    } catch {
      return [Check(.integrity, .failed, error.sentence), Self.openIssuer]
    }
    return [integrityCheck(["ES256"], [])] + issuerCheck(issuer, document == nil)
  }
}

// MARK: - Status, dates, achievement

extension Verifier {
  /// The status and, where the credential does not hold, why. A list of suspensions may have a list of revocations beside it, which tells
  /// the two apart at the same index.
  private mutating func status(of credential: OpenBadgeCredential, _ document: JSONObject) -> (Check, StatusList.Purpose?) {
    guard document["credentialStatus"] != nil, let entry = credential.status else {
      return (Check(.status, .noted, "It names no status list, so it can be neither revoked nor suspended."), nil)
    }
    guard let purpose = StatusList.Purpose(rawValue: entry.purpose) else {
      return (Check(.status, .unknown, "Its status is about “\(entry.purpose)”, which is not known here."), nil)
    }
    switch list(entry.list, of: credential.issuer.id) {
    case nil: return (Check(.status, .unknown, "The status list \(entry.list) is not at hand."), nil)
    case .failure(let error)?: return (Check(.status, .failed, error.sentence), nil)
    case .success(let found)?:
      guard found.credential.purposes.contains(purpose.rawValue) else {
        return (Check(.status, .failed, StatusError.otherPurpose.sentence), nil)
      }
      guard entry.index < found.list.count else {
        return (Check(.status, .failed, StatusError.outOfRange(entry.index).sentence), nil)
      }
      if let until = found.credential.validUntil, until < now {
        return (Check(.status, .unknown, "The status list is too old: it was good until \(until.text)."), nil)
      }
      let date = found.credential.validFrom.text.prefix(10)
      guard found.list[entry.index] else {
        return (Check(.status, .passed, "It is neither revoked nor suspended, by the issuer's list of \(date)."), nil)
      }
      if purpose == .revocation || isRevoked(entry, of: credential.issuer.id) {
        return (Check(.status, .failed, "Its issuer revoked it, by the list of \(date)."), .revocation)
      }
      return (Check(.status, .failed, "Its issuer suspended it, by the list of \(date)."), .suspension)
    }
  }

  /// Whether the list of revocations beside a list of suspensions has the bit too.
  private mutating func isRevoked(_ entry: StatusEntry, of issuer: String) -> Bool {
    guard let slash = entry.list.lastIndex(of: "/"), entry.list[slash...] == "/suspension.json" else { return false }
    guard case .success(let beside)? = list(entry.list[...slash] + "revocation.json", of: issuer) else { return false }
    return beside.credential.purposes.contains(StatusList.Purpose.revocation.rawValue) && entry.index < beside.list.count
      && beside.list[entry.index]
  }

  /// A status list of an issuer, verified; nil where it is not at hand.
  public mutating func statusList(_ url: String, of issuer: String) -> Swift.Result<StatusList, StatusError>? {
    list(url, of: issuer)?.map(\.list)
  }

  private mutating func list(_ url: String, of issuer: String) -> Swift.Result<VerifiedList, StatusError>? {
    let place = issuer + " " + url
    if let known = lists[place] { return known }
    let found = documents(url).map { bytes in
      Swift.Result { () throws(StatusError) -> VerifiedList in try readList(bytes, url, of: issuer) }
    }
    lists[place] = .some(found)
    return found
  }

  private mutating func readList(_ bytes: [UInt8], _ url: String, of issuer: String) throws(StatusError) -> VerifiedList {
    let document: JSONObject
    let credential: StatusListCredential
    do {
      let json = (try? JSON(parsing: bytes)) ?? .null
      credential = try StatusListCredential(Members(json))
      document = json.object ?? JSONObject()
    } catch { throw .form(error) }
    guard credential.issuer.isSameText(as: issuer) else { throw .otherIssuer(credential.issuer) }
    guard credential.id.isSameText(as: url) else { throw .form(ModelError(reason: .needs(url), path: ["id"])) }
    for check in integrity(of: document, issuer) where check.outcome == .failed || check.outcome == .unknown {
      throw .proof(check.name == .integrity ? .signature : .form("verificationMethod"))
    }
    return VerifiedList(credential: credential, list: try StatusList(encoded: credential.encodedList))
  }

  private func dates(of credential: OpenBadgeCredential) -> Check {
    if now < credential.validFrom { return Check(.dates, .failed, "It holds only from \(credential.validFrom.text) on.") }
    guard let until = credential.validUntil else {
      return Check(.dates, .passed, "It holds since \(credential.validFrom.text), without an end.")
    }
    if until < now { return Check(.dates, .failed, "It held until \(until.text).") }
    return Check(.dates, .passed, "It holds from \(credential.validFrom.text) until \(until.text).")
  }

  private func achievement(of credential: OpenBadgeCredential) -> Check? {
    let achievement = credential.subject.achievement
    guard let bytes = documents(achievement.id), let json = try? JSON(parsing: bytes), json["id"]?.text == achievement.id else {
      return Check(.achievement, .noted, "What was earned, \(achievement.id), is not at hand here.")
    }
    return Check(.achievement, .passed, "What was earned is in the catalog: \(achievement.name).")
  }
}
