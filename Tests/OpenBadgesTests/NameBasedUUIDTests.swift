import OpenBadges
import Testing

@Suite struct NameBasedUUIDTests {
  /// Values from Python's `uuid.uuid5`.
  @Test func aNameHasTheSameUUIDEverywhere() {
    let space = NameBasedUUID("https://catalog.example.org/sub/", in: .url)
    #expect(NameBasedUUID("https://example.org/", in: .url).text == "527dda32-a0de-5105-a042-cb475b5f7d11")
    #expect(space.text == "fba8e452-5dea-5f88-b05b-793f86038e88")
    #expect(NameBasedUUID("role/guide", in: space).text == "81945e94-9cdf-52c7-a44d-9d3720eb63c9")
    #expect(NameBasedUUID("competency/listens", in: space).text == "b7f782d9-0758-5f95-b2b0-9effac4f3d9e")
  }
}
