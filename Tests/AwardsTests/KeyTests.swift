import Awards
import Foundation
import OpenBadges
import Storage
import Testing

struct KeyTests {
  let pair = SigningPair(newFor: "harmony", name: "2026-1", created: "2026-11-27")

  @Test func aKeyFileGivesThePairBack() throws {
    #expect(String(decoding: pair.fileText, as: UTF8.self).hasPrefix(#"{"cairn":"signing key","#))
    guard case .plain(let read) = try KeyText(pair.fileText) else { throw CocoaError(.coderReadCorrupt) }
    #expect(read.publicPair == pair.publicPair)
    #expect(read.fileText == pair.fileText)
    let signed = try read.signer("did:web:example.org").signed(
      [
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"], "issuer": "did:web:example.org",
        "credentialSubject": ["id": "urn:uuid:1"],
      ], created: Timestamp(seconds: 0))
    let proof = try DataIntegrityProof(#require(signed["proof"]?.list?.first))
    try proof.verify(signed, with: pair.publicPair.proofKey)
  }

  @Test func aPassphraseLocksAndOpensIt() throws {
    let text = try EncryptedPair.fileText(pair, passphrase: "correct horse", cost: .low)
    let words = String(decoding: text, as: UTF8.self)
    #expect(words.hasPrefix(#"{"cairn":"encrypted signing key","#))
    #expect(!words.contains("z3u2") && !words.contains("z42t"))
    guard case .encrypted(let locked) = try KeyText(text) else { throw CocoaError(.coderReadCorrupt) }
    #expect(locked.publicPair == pair.publicPair)
    #expect(try locked.opened("correct horse").fileText == pair.fileText)
    for wrong in ["", "Correct horse", "correct horse "] { #expect(throws: KeyTextError.locked) { try locked.opened(wrong) } }
    #expect(try EncryptedPair.fileText(pair, passphrase: "correct horse", cost: .low) != text, "another salt each time")
  }

  /// Whatever is changed in a locked file, it opens no more; no parameter makes unlocking endless.
  @Test func aChangedFileStaysLocked() throws {
    let text = try EncryptedPair.fileText(pair, passphrase: "p", cost: .low)
    let object = try #require(try JSON(parsing: text).object)
    let other = SigningPair(newFor: "harmony", name: "2026-1", created: "2026-11-27").publicPair
    let changes: [(String, JSON)] = [
      ("organization", "other"), ("name", "2027-1"), ("created", "2020-01-01"), ("ed25519", .text(other.proofKey.multibase)),
      ("p256", .text(other.jwtKey.multibase)), ("more", "x"),
    ]
    for (name, value) in changes {
      var changed = object
      changed[name] = value
      guard case .encrypted(let locked) = try KeyText(JSON.object(changed).bytes()) else { throw CocoaError(.coderReadCorrupt) }
      #expect(throws: KeyTextError.locked, "\(name)") { try locked.opened("p") }
    }
    for (name, value) in [("n", 1 << 24), ("n", 3), ("n", 0), ("r", 1000), ("p", 1_000_000)] {
      var changed = object, kdf = try #require(object["kdf"]?.object)
      kdf[name] = .number(Double(value))
      changed["kdf"] = .object(kdf)
      #expect(throws: KeyTextError.costly) { try KeyText(JSON.object(changed).bytes()) }
    }
  }

  @Test(arguments: ["", "{}", "[]", "secret", #"{"cairn":"signing key"}"#, #"{"cairn":"encrypted signing key"}"#, #"{"cairn":"other"}"#])
  func whatIsNoKeyIsRefusedInWords(text: String) {
    do {
      _ = try KeyText(Array(text.utf8))
      Issue.record("It was accepted.")
    } catch { #expect(error.sentence.hasSuffix(".")) }
  }

  @Test func aDamagedKeyIsRefusedWithoutShowingIt() throws {
    let object = try #require(try JSON(parsing: pair.fileText).object)
    for member in object.members where member.name != "cairn" {
      var changed = object
      changed[member.name] = .text("z" + (member.value.text ?? ""))
      if ["organization", "name", "created"].contains(member.name) { changed[member.name] = .null }
      do {
        _ = try KeyText(JSON.object(changed).bytes())
        Issue.record("\(member.name)")
      } catch {
        #expect(error == .damaged(member.name))
        #expect(!error.sentence.contains(member.value.text ?? "?"))
      }
    }
  }

  @Test func nothingThatDescribesAKeyShowsIt() {
    var dumped = ""
    dump(pair, to: &dumped)
    dump(pair.marks, to: &dumped)
    let shown = ["\(pair)", String(reflecting: pair), dumped, "\(pair.marks)", "\([pair])", "\(KeyText.plain(pair))"].joined()
    for part in String(decoding: pair.fileText, as: UTF8.self).split(separator: "\"") where part.utf8.count > 20 {
      #expect(!shown.contains(part))
    }
  }

  @Test func marksTellEarnersApartWithoutNamingThem() {
    let marks = pair.marks
    let mark = marks.mark(earner: "Sample Earner", microCredential: "active-listening")
    #expect(marks.mark(earner: " sample  EARNER ", microCredential: "active-listening") == mark)
    #expect(marks.mark(earner: "Sample Earner", microCredential: "plc-norms") != mark)
    #expect(marks.mark(earner: "Sample Earned", microCredential: "active-listening") != mark)
    #expect(EarnerMark.isValid(mark))
    #expect(SigningPair(newFor: "harmony", name: "2026-1", created: "x").marks.mark(earner: "Sample Earner", microCredential: "a") != mark)
    #expect(pair.renewed(name: "2026-2", created: "x").marks.mark(earner: "Sample Earner", microCredential: "active-listening") == mark)
  }

  @Test func aKeyFileIsForItsOwnerAlone() throws {
    let sandbox = try Sandbox(), file = KeyFile(sandbox.path("keys/harmony.json"))
    #expect(try file.read() == nil)
    try file.create(pair.fileText)
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
    #expect(try file.read()?.publicPair == pair.publicPair)
    #expect(throws: StorageError(file.path, .exists)) { try file.create([0x7B, 0x7D]) }
    #expect(try sandbox.names(in: "keys") == ["harmony.json"])
    for mode in [0o640, 0o604, 0o620, 0o666] {
      chmod(file.path, mode_t(mode))
      #expect(throws: KeyFile.Fault.file(StorageError(file.path, .openToOthers(permissions: UInt32(mode))))) { try file.read() }
    }
    chmod(file.path, 0o400)
    #expect(try file.read() != nil)
    try file.retire("2026-1")
    #expect(try sandbox.names(in: "keys") == ["harmony.2026-1.json"])
    #expect(try file.read() == nil)
    #expect(try file.retired("2026-1").read()?.publicPair == pair.publicPair)
  }

  @Test func aKeyFileAmongTheSourcesIsKnown() throws {
    let sandbox = try Sandbox()
    try sandbox.write("", to: "Content/keys/x")
    try sandbox.write("", to: "elsewhere/x")
    try FileManager.default.createSymbolicLink(atPath: sandbox.path("link"), withDestinationPath: "Content/keys")
    #expect(KeyFile(sandbox.path("Content/keys/harmony.json")).lies(in: sandbox.path("Content")))
    #expect(KeyFile(sandbox.path("link/harmony.json")).lies(in: sandbox.path("Content")))
    #expect(!KeyFile(sandbox.path("elsewhere/harmony.json")).lies(in: sandbox.path("Content")))
  }
}
