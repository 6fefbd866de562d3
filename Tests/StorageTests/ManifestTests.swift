import Testing

@testable import Storage

struct ManifestTests {
  private let manifest = Manifest(["index.html", "a/index.html", "a-b/c/index.html"])

  @Test func pathsComeInByteOrderOneALine() {
    #expect(String(decoding: manifest.bytes, as: UTF8.self) == "a-b/c/index.html\na/index.html\nindex.html\n")
  }

  @Test(arguments: [("a/index.html", true), ("index.html", true), ("a", false), ("a/index.htm", false), ("z", false), ("", false)])
  func itKnowsItsFiles(path: String, isOurs: Bool) {
    #expect(manifest.contains(Array(path.utf8)[...]) == isOurs)
  }

  @Test(arguments: [("a/", true), ("a-b/", true), ("a-b/c/", true), ("a-/", false), ("index/", false), ("z/", false)])
  func itKnowsTheFoldersOfItsFiles(path: String, isOurs: Bool) {
    #expect(manifest.hasFiles(in: Array(path.utf8)[...]) == isOurs)
  }

  @Test func aFolderMayBeItsOwnAsAWhole() {
    let manifest = Manifest(["badges/", "badges-of-others/x", "index.html"])
    for (path, isOurs) in [("badges/1/index.html", true), ("badges/x", true), ("badges", false), ("badges-of-others/y", false)] {
      #expect(manifest.contains(Array(path.utf8)[...]) == isOurs, "\(path)")
    }
    #expect(manifest.hasFiles(in: Array("badges/1/".utf8)[...]) && manifest.hasFiles(in: Array("badges/".utf8)[...]))
    #expect(!manifest.hasFiles(in: Array("badge/".utf8)[...]))
    #expect(Manifest(reading: manifest.bytes).contains(Array("badges/2".utf8)[...]))
  }

  @Test func whatItWroteItReads() {
    #expect(Manifest(reading: manifest.bytes).bytes == manifest.bytes)
    #expect(Manifest(reading: []).contains(Array("a".utf8)[...]) == false)
  }

  @Test(arguments: ["index.html\na/index.html", "\n\nindex.html\n\na/index.html\n"])
  func aManifestSomebodyEditedIsStillRead(text: String) {
    let manifest = Manifest(reading: Array(text.utf8))
    for path in ["index.html", "a/index.html"] { #expect(manifest.contains(Array(path.utf8)[...])) }
  }
}
