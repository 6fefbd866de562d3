import Testing

@testable import Catalog

@Suite struct SettingsTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org", ""), ("https://example.org/", "https://example.org", ""),
    ("https://example.org/catalog/", "https://example.org", "/catalog"), ("http://localhost:8080/a/b", "http://localhost:8080", "/a/b"),
    ("http://[::1]:8080/a", "http://[::1]:8080", "/a"),
  ])
  func anAddressIsOriginAndPrefix(_ text: String, _ origin: String, _ prefix: String) {
    #expect(SiteAddress(text)?.origin == origin)
    #expect(SiteAddress(text)?.prefix == prefix)
  }

  @Test(arguments: [
    "", "example.org", "ftp://example.org", "https://", "https:///a", "https://example.org/a b", "https://example.org/?a",
    "https://example.org/#a",
    "https://user@example.org", "https://example.org/../a", "https://example.org//a", "https://example.org/\"><script>",
    "javascript:alert(1)",
  ])
  func whatIsNoAddressHasAFault(_ text: String) {
    #expect(SiteAddress(text) == nil)
    #expect(SiteAddress.fault(in: text)?.hasSuffix(".") == true)
  }

  @Test(arguments: ["en", "en-US", "es-419", "zh-Hant-TW", "fil"]) func aLanguageIsItsCode(_ language: String) {
    #expect(SampleCatalog(["catalog.yaml": SampleCatalog.settings + "language: \(language)\n"]).lines == [])
  }

  @Test(arguments: ["English", "e", "en_US", "en-", "'en\" onload=\"x'", "e1"]) func whatIsNoLanguageIsAnError(_ language: String) {
    #expect(SampleCatalog(["catalog.yaml": SampleCatalog.settings + "language: \(language)\n"]).codes == ["bad-language"])
  }

  @Test(arguments: ["bad id", "../x", "x/../y", "X", "ä", "-x", "x-", "", String(repeating: "x", count: 101)]) func idsAreStrict(
    _ id: String
  ) {
    #expect(!EntityID.isValid(id: id))
  }
}
