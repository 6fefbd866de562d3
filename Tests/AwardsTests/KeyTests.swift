import Awards
import Foundation
import OpenBadges
import Storage
import Testing

struct KeyTests {
  let key = KeyFile(organization: "harmony", name: "2026-1")

  private func read(_ text: [UInt8], _ passphrase: String? = nil) throws -> KeyFile { try KeyFile(text) { passphrase } }

  private func error(_ text: [UInt8], _ passphrase: String? = nil) -> KeyFileError? {
    do {
      _ = try read(text, passphrase)
      return nil
    } catch { return error as? KeyFileError }
  }

  @Test func aKeyFileGivesTheKeysBack() throws {
    let text = key.text(passphrase: nil)
    #expect(String(decoding: text, as: UTF8.self).hasPrefix(KeyFile.beginning))
    let read = try read(text)
    #expect(read.pair(created: "2026-11-27") == key.pair(created: "2026-11-27"))
    #expect(read.text(passphrase: nil) == text)
  }

  @Test func aPassphraseLocksAndOpensIt() throws {
    let text = key.text(passphrase: "five stones high")
    let words = String(decoding: text, as: UTF8.self)
    #expect(words.hasPrefix(KeyFile.encryptedBeginning))
    for secret in [key.proofKey.secret, key.jwtKey.secret] { #expect(!words.contains(Base64URL.encode(secret))) }
    #expect(try read(text, "five stones high").text(passphrase: nil) == key.text(passphrase: nil))
    #expect(error(text) == .locked)
    #expect(error(text, "Five stones high") == .wrongPassphrase)
  }

  /// Whatever is changed in a locked file, it opens no more, and no parameter makes unlocking endless.
  @Test(
    arguments: [
      ("name", "2027-1"), ("salt", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), ("rounds", 16_777_216), ("rounds", 3), ("rounds", -1),
      ("rounds", 1024), ("kdf", "none"), ("cipher", "none"), ("sealed", ""), ("sealed", "AAAA"),
    ] as [(String, JSON)])
  func aChangedFileStaysLocked(member: String, value: JSON) throws {
    var object = try #require(try JSON(parsing: key.text(passphrase: "p")).object)
    object[member] = value
    #expect([.damaged, .wrongPassphrase].contains(error(JSON.object(object).bytes(), "p")))
  }

  @Test(arguments: ["", "{}", "[]", "secret", #"{"cairn":"signing key"}"#, #"{"cairn":"encrypted signing key"}"#, #"{"cairn":"other"}"#])
  func whatIsNoKeyIsRefusedInWords(text: String) {
    #expect(error(Array(text.utf8), "p") == .damaged)
    #expect(KeyFileError.damaged.sentence.hasSuffix("."))
  }

  @Test func aDamagedKeyIsRefused() throws {
    let object = try #require(try JSON(parsing: key.text(passphrase: nil)).object)
    for member in object.members {
      #expect(error(JSON.object(object.without(member.name)).bytes()) == .damaged, "\(member.name)")
    }
  }

  @Test func nothingThatDescribesAKeyShowsIt() {
    var dumped = ""
    dump(key, to: &dumped)
    dump(key.earnerMark, to: &dumped)
    let shown = ["\(key)", String(reflecting: key), dumped, "\(key.earnerMark)", "\([key])", "\(Optional(key) as Any)"].joined()
    for part in String(decoding: key.text(passphrase: nil), as: UTF8.self).split(separator: "\"") where part.utf8.count > 20 {
      #expect(!shown.contains(part))
    }
  }

  @Test func marksTellEarnersApartWithoutNamingThem() {
    let marks = key.earnerMark
    let mark = marks.mark(earner: "Sample Earner", microCredential: "active-listening")
    #expect(marks.mark(earner: " sample  EARNER ", microCredential: "active-listening") == mark)
    #expect(marks.mark(earner: "Sample Earner", microCredential: "plc-norms") != mark)
    #expect(marks.mark(earner: "Sample Earned", microCredential: "active-listening") != mark)
    #expect(EarnerMark.isValid(mark))
    let others = KeyFile(organization: "harmony", name: "2026-1").earnerMark
    #expect(others.mark(earner: "Sample Earner", microCredential: "active-listening") != mark)
    let renewed = KeyFile(organization: "harmony", name: "2026-2", replacing: key)
    #expect(renewed.earnerMark.mark(earner: "Sample Earner", microCredential: "active-listening") == mark)
    #expect(renewed.proofKey.publicKey != key.proofKey.publicKey)
  }

  @Test func aFolderMadeForALockGoesAgainWhereNothingWasWritten() throws {
    let sandbox = try Sandbox()
    for text in [nil, "{}"] as [String?] {
      let folder = try RecordFolder.lock(sandbox.path("new"))
      if let text { try folder.create("a.json", Array(text.utf8)) }
    }
    #expect(try sandbox.names(in: "new") == ["a.json"])
    do { _ = try RecordFolder.lock(sandbox.path("empty")) }
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("empty")))
    // One that somebody else made stays.
    try FileManager.default.createDirectory(atPath: sandbox.path("empty"), withIntermediateDirectories: true)
    do { _ = try RecordFolder.lock(sandbox.path("empty")) }
    #expect(FileManager.default.fileExists(atPath: sandbox.path("empty")))
  }

  @Test func aSecretFileIsForItsOwnerAlone() throws {
    let sandbox = try Sandbox(), path = sandbox.path("keys/harmony.json"), text = key.text(passphrase: nil)
    #expect(throws: StorageError.self) { try SecretFile.read(path) }
    let folder = try RecordFolder.lock(sandbox.path("keys"))
    try folder.create("harmony.json", text, permissions: 0o600)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(try SecretFile.read(path) == text)
    #expect(throws: StorageError(path, .exists)) { try folder.create("harmony.json", [0x7B, 0x7D]) }
    #expect(try sandbox.names(in: "keys") == ["harmony.json"])
    for mode in [0o640, 0o604, 0o620, 0o666] {
      chmod(path, mode_t(mode))
      #expect(throws: StorageError(path, .openToOthers(permissions: UInt32(mode)))) { try SecretFile.read(path) }
    }
    chmod(path, 0o400)
    #expect(try SecretFile.read(path) == text)
    #expect(throws: StorageError(sandbox.root, .notAFile)) { try SecretFile.read(sandbox.root) }
  }
}
