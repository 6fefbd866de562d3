import Foundation
import Testing

/// Keys that take the place of others.
@Suite struct KeyTests {
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
