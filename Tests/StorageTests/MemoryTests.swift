import Storage
import Testing

struct MemoryTests {
  @Test func aSiteInMemoryHoldsWhatWasWritten() async throws {
    let site = MemorySite()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<50 { group.addTask { try site.write(Array("\(number)".utf8), to: "p/\(number)") } }
      try await group.waitForAll()
    }
    #expect(site.texts == Dictionary(uniqueKeysWithValues: (0..<50).map { ("p/\($0)", "\($0)") }))
    #expect(throws: StorageError("p/1", .writtenTwice)) { try site.write([], to: "p/1") }
  }

  @Test func sourcesInMemoryAreListedInByteOrderAndRead() throws {
    let source = MemorySource(["b.md": "two", "a/x.md": "one", "a-b.md": "three"])
    let files = try source.list().files
    #expect(files.map(\.path) == ["a-b.md", "a/x.md", "b.md"])
    #expect(try files.map { String(decoding: try source.read($0), as: UTF8.self) } == ["three", "one", "two"])
    #expect(throws: StorageError("b.md", .tooLarge(limit: 2))) { try source.read(files[2], limit: 2) }
  }
}
