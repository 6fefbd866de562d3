import Testing

@testable import Catalog

@Suite struct ContactTests {
  static func found(_ text: String) -> [String] { ContactMention.all(in: Array(text.utf8)).map(\.text) }

  @Test(arguments: [
    ("Write to jo.smith@example.org.", "jo.smith@example.org"), ("(jo@example.org)", "jo@example.org"),
    ("<mailto:jo@example.org>", "jo@example.org"), ("*jo+mc@mail.example.org*", "jo+mc@mail.example.org"),
    ("JO@EXAMPLE.ORG", "JO@EXAMPLE.ORG"), ("é jo@example.org", "jo@example.org"), ("jo@example.org\r\n", "jo@example.org"),
    ("(512) 555-0100", "(512) 555-0100"), ("512-555-0100", "512-555-0100"), ("512.555.0100", "512.555.0100"),
    ("512 555 0100", "512 555 0100"), ("1-512-555-0100", "1-512-555-0100"), ("+1 512 555 0100", "+1 512 555 0100"),
    ("+44 20 7946 0958", "+44 20 7946 0958"), ("[Call](tel:+15125550100)", "+15125550100"), ("[Call](tel:5125550100)", "5125550100"),
  ])
  func aPersonsAddressOrNumberIsFound(_ text: String, _ mention: String) {
    #expect(Self.found(text) == [mention])
  }

  @Test func placesCountFromTheStartOfTheirLine() {
    let mentions = ContactMention.all(in: Array("é a@b.org, 512 555 0100 c@d.org\nx e@f.org g@h.org".utf8))
    #expect(
      mentions.map { "\($0.text) \($0.line):\($0.column)" }.sorted() == [
        "512 555 0100 1:12", "a@b.org 1:3", "c@d.org 1:25", "e@f.org 2:3", "g@h.org 2:11",
      ])
  }

  @Test(arguments: [
    "2019-08-01", "2019-08-01 2020-07-31", "2018-19 2019-20", "[card](role:plc-leader@2018-19)", "../roles/plc-leader@2018-19.md",
    "ISBN 978-0-306-40615-7", "ISBN 0-306-40615-2", "frozen: 0123456789abcdef", "12345678901", "1,234,567,890", "5–20 hours", "8:00-15:30",
    "https://example.org/512-555-0100", "https://www.youtube.com/@name", "@handle", "a@b", "package@1.2.3", "x @ y.org",
    "80 % of 1234567890",
    "C++11 2019 2020", "192.168.100.100", "| 512 | 555 | 0100 |", "2017 2018 2019 2020", "1st 2nd 3rd 4th",
    "10.1000/182 2019", "555-0100",
  ])
  func whatOnlyLooksLikeOneIsNot(_ text: String) {
    #expect(Self.found(text) == [])
  }

  @Test func thePlaceCountsCharactersAndLines() {
    let mentions = ContactMention.all(in: Array("\u{feff}eins\r\nzwei\rÜber jo@example.org\n".utf8))
    #expect(mentions.map(\.line) == [3])
    #expect(mentions.map(\.column) == [6])
  }

  @Test func theListedContactOfAnOfficeMayBePublished() {
    let office = SampleCatalog.form("title: Office\ncontacts: [{label: Desk, email: Desk@example.org}]")
    func codes(_ address: String) -> [String] {
      SampleCatalog([
        "organizations/office.md": office, "pages/about.md": SampleCatalog.thing("About", body: "Write to <mailto:\(address)>.\n"),
      ])
      .codes
    }
    #expect(codes("desk@example.org") == [])
    #expect(codes("jo@example.org") == ["personal-contact"])
  }
}
