import Foundation
import Testing

/// The keys of an issuer: where they lie, who may read them, and what takes their place.
@Suite struct KeyTests {
  @Test func theKeyIsItsOwnersAloneAndStandsNowhereElse() throws {
    let desk = try IssuingTests.Desk()
    _ = try desk.award()
    try desk.build()
    let keys = try FileManager.default.contentsOfDirectory(atPath: desk.workspace.path("keys"))
    let file = desk.workspace.path("keys/" + (try #require(keys.first)))
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    let key = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file))) as? [String: String]
    let secrets = try ["ed25519", "p256", "mark"].map { try #require(key?[$0]) }
    for folder in ["Content", "Site"] {
      for (name, bytes) in desk.workspace.files(in: folder) {
        for secret in secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(folder)/\(name)") }
      }
    }
  }

  @Test func aKeyThatOthersMayReadIsRefused() throws {
    let desk = try IssuingTests.Desk()
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: desk.workspace.path("keys")).first)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: desk.workspace.path("keys/" + name))
    let outcome = try desk.run("award", "talk", "--to", "Sample Earner", "--consent", "2025-12-12")
    #expect(outcome.code != 0)
    #expect(outcome.errors.contains("chmod 600"))
  }

  @Test(arguments: [
    "Content/key.json", "Content/awards/key.json", "Site/key.json", "Templates/key.json", "./Content/../Content/x/key.json", "key.json",
  ])
  func aKeyIsNotWrittenWhereItWouldBePublished(path: String) throws {
    let desk = try IssuingTests.Desk(withKeys: false)
    let outcome = try desk.run("keys", "new", "academy", "--key", path)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("must not lie in"))
    #expect(!FileManager.default.fileExists(atPath: desk.workspace.path(path)))
  }

  @Test func anEncryptedKeyNeedsItsPassphrase() throws {
    let desk = try IssuingTests.Desk(withKeys: false)
    #expect(try desk.run("keys", "new", "academy", environment: ["CAIRN_PASSPHRASE": "five stones high"]).code == 0)
    let award = ["award", "talk", "--to", "Sample Earner", "--consent", "2025-12-12"]
    func tried(_ phrase: String?) throws -> CairnProcess.Outcome {
      let pairs = ["CAIRN_KEYS=\(desk.workspace.path("keys"))"] + (phrase.map { ["CAIRN_PASSPHRASE=\($0)"] } ?? [])
      return try CairnProcess.run("/usr/bin/env", pairs + [CairnProcess.path] + award, in: desk.workspace)
    }
    #expect(try tried(nil).errors.contains("CAIRN_PASSPHRASE"))
    #expect(try tried("six stones high").errors.contains("does not open the key file"))
    #expect(try tried("five stones high").code == 0)
  }

  @Test func theKeyMayComeFromTheEnvironment() throws {
    let desk = try IssuingTests.Desk()
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: desk.workspace.path("keys")).first)
    let text = try desk.workspace.text(of: "keys/" + name)
    try FileManager.default.removeItem(atPath: desk.workspace.path("keys"))
    let without = try desk.run("award", "talk", "--to", "Sample Earner", "--consent", "2025-12-12")
    #expect(without.code == 2)
    #expect(without.errors.contains("There is no key file"))
    let with = try desk.run("award", "talk", "--to", "Sample Earner", "--consent", "2025-12-12", environment: ["CAIRN_SIGNING_KEY": text])
    #expect(with.code == 0, "\(with.errors)")
  }

  // MARK: - Keys that take the place of others

  @Test func badgesOfOldKeysKeepVerifying() throws {
    let desk = try IssuingTests.Desk()
    _ = try desk.award()
    let rotated = try desk.run("keys", "rotate", "academy")
    #expect(rotated.code == 0, "\(rotated.errors)")
    let twice = try desk.run("award", "talk", "--to", "Sample Earner", "--consent", "2025-12-12")
    #expect(twice.errors.contains("already"), "the new key knows whom the old one awarded")
    _ = try desk.award("short")
    try desk.build()
    #expect(try desk.verdicts() == ["valid"])
    #expect(try desk.run("keys", "list").output.contains("retired"))
  }

  @Test func whoLostTheKeyGoesOnWithoutIt() throws {
    let desk = try IssuingTests.Desk()
    let badge = try desk.award()
    let early = try desk.run("keys", "rotate", "academy", "--lost")
    #expect(early.code == 2 && early.errors.contains("The key file is there"), "\(early.errors)")
    try FileManager.default.removeItem(atPath: desk.workspace.path("keys"))
    #expect(try desk.run("keys", "rotate", "academy").code == 2)
    let rotated = try desk.run("keys", "rotate", "academy", "--lost")
    #expect(rotated.code == 0, "\(rotated.errors)")
    _ = try desk.award("short")
    try desk.build()
    #expect(try desk.verdicts() == ["valid"], "what the lost key signed")
    #expect(try desk.run("revoke", badge, "--reason", "issued-in-error", "--yes").code == 0, "signed with the new key")
    try desk.build()
    #expect(try desk.verdicts().contains("revoked"))
    _ = try desk.award("talk")
  }

  @Test(arguments: [["new", "acadmy"], ["new", "academy", "--key", "Content/key.json"], ["rotate", "academy"], ["list"]])
  func whatMakesNoKeysLeavesNothing(_ arguments: [String]) throws {
    let desk = try IssuingTests.Desk(withKeys: false)
    _ = try CairnProcess.run(CairnProcess.path, ["keys"] + arguments, in: desk.workspace)
    #expect(!FileManager.default.fileExists(atPath: desk.workspace.path("Content/awards")))
  }

  @Test func whereThereAreNoKeysNoneAreLost() throws {
    let desk = try IssuingTests.Desk(withKeys: false)
    let outcome = try desk.run("keys", "rotate", "academy", "--lost")
    #expect(outcome.code == 1 && outcome.errors.contains("has no keys yet"), "\(outcome.errors)")
  }
}
