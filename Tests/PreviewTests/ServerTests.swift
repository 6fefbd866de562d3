import Foundation
import Testing

@testable import Preview

/// What the server answers to browsers.
struct ServerTests {
  @Test func aPageComesWithItsTypeAndTheModuleThatKeepsItUpToDate() async throws {
    let site = try await RunningSite()
    let page = try await site.ask("/sub/roles/mentor/")
    #expect(page.status == 200)
    #expect(page.fields["content-type"] == "text/html; charset=utf-8")
    #expect(page.fields["cache-control"] == "no-store")
    #expect(page.text.contains("<h1>Mentor"))
    #expect(page.text.matches(of: #/<script type="module" src="/sub/\.cairn/live\.mjs\?[^"<>]+"></script>\n</head>/#).count == 1)
  }

  @Test(arguments: [
    ("/sub/assets/cairn.css", "text/css; charset=utf-8"), ("/sub/assets/page.mjs", "text/javascript; charset=utf-8"),
    ("/sub/assets/favicon.svg", "image/svg+xml"), ("/sub/sitemap.xml", "application/xml"), ("/sub/robots.txt", "text/plain; charset=utf-8"),
    ("/sub/roles/mentor/index.json", "application/json"), ("/sub/.cairn/live.mjs", "text/javascript; charset=utf-8"),
    ("/sub/.cairn/live.css", "text/css; charset=utf-8"), ("/sub/roles/mentor/index.html?x=1", "text/html; charset=utf-8"),
  ])
  func everyFileHasItsType(target: String, type: String) async throws {
    let file = try await RunningSite().ask(target)
    #expect(file.status == 200)
    #expect(file.fields["content-type"] == type)
    #expect(!file.body.isEmpty)
    #expect(file.fields["x-content-type-options"] == "nosniff")
  }

  @Test func theRootLeadsToTheSite() async throws {
    let answer = try await RunningSite().ask("/")
    #expect(answer.status == 302)
    #expect(answer.fields["location"] == "/sub/")
  }

  @Test func aPageWithoutItsSlashIsFound() async throws {
    let answer = try await RunningSite().ask("/sub/roles/mentor")
    #expect(answer.status == 308)
    #expect(answer.fields["location"] == "/sub/roles/mentor/")
  }

  @Test(arguments: [
    "/sub/roles/nobody/", "/elsewhere/", "/sub/roles/mentor/index.html/", "/subroles/", "/sub//", "/sub/.cairn/", "/sub/constructor",
  ])
  func whatIsNotThereIsSaidByTheSitesOwnPage(target: String) async throws {
    let answer = try await RunningSite().ask(target)
    #expect(answer.status == 404)
    #expect(answer.text.contains("<title>") && answer.text.contains("/sub/.cairn/live.mjs"))
  }

  @Test func theHeadAloneSaysWhatThePageWouldBe() async throws {
    let site = try await RunningSite()
    let (head, page) = (try await site.ask("/sub/", method: "HEAD"), try await site.ask("/sub/"))
    #expect(head.status == 200 && head.body == [])
    for field in ["etag", "content-type", "content-length"] {
      #expect(head.fields[field] == page.fields[field])
      #expect(head.fields[field] != nil)
    }
  }

  @Test func aConnectionServesOneRequestAfterTheOther() async throws {
    let site = try await RunningSite(), client = try await site.client()
    // All at once, and the last one in two pieces.
    try await client.send(
      "GET /sub/ HTTP/1.1\r\nHost: localhost\r\n\r\nGET /sub/none HTTP/1.1\r\nHost: localhost\r\n\r\nHEAD /sub/ HTTP/1.1\r\nHo")
    #expect(try await client.response().status == 200)
    #expect(try await client.response().status == 404)
    try await client.send("st: localhost\r\nConnection: close\r\n\r\n")
    #expect(try await client.response(isBare: true).status == 200)
    #expect(await client.isClosed())
  }

  @Test func openPagesAreToldWhatChanges() async throws {
    let site = try await RunningSite(), client = try await site.client()
    try await client.send("GET /sub/.cairn/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    let head = try await client.response()
    #expect(head.status == 200)
    #expect(head.fields["content-type"] == "text/event-stream")
    let first = try News.read(await client.event())
    #expect(first.faults.isEmpty && first.errors == 0 && first.pages)
    try site.write(RunningSite.mentor.replacing("Words", with: "New words"), to: "roles/mentor.md")
    var news = try News.read(await client.event())
    while news.version == first.version { news = try News.read(await client.event()) }
    var page = try await site.ask("/sub/roles/mentor/")
    while !page.text.contains("New words") { page = try await site.ask("/sub/roles/mentor/") }
    #expect(page.status == 200)
  }

  @Test func anErrorIsToldAndTheLastGoodPageStays() async throws {
    let site = try await RunningSite(), client = try await site.client()
    try await client.send("GET /sub/.cairn/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    _ = try await client.response()
    try site.write(RunningSite.mentor.replacing("summary", with: "sumary"), to: "roles/mentor.md")
    var news = try News.read(await client.event())
    while news.errors == 0 { news = try News.read(await client.event()) }
    #expect(news.pages)
    #expect(news.faults.contains { $0.place.hasSuffix("/Content/roles/mentor.md:3") && $0.source == "sumary: Helps others." })
    #expect(try await site.ask("/sub/roles/mentor/").text.contains("Helps others."))
    try site.write(RunningSite.mentor, to: "roles/mentor.md")
    while news.errors > 0 { news = try News.read(await client.event()) }
    #expect(news.faults.isEmpty)
  }

  @Test func whereThereWasNoGoodPageYetEveryAddressWaitsForOne() async throws {
    let site = try await RunningSite(["catalog.yaml": "title: No address\n"])
    let answer = try await site.ask("/any/page/")
    #expect(answer.status == 503)
    #expect(answer.text.contains("/.cairn/live.mjs"))
    let client = try await site.client()
    try await client.send("GET /.cairn/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    _ = try await client.response()
    var news = try News.read(await client.event())
    #expect(news.errors > 0 && !news.pages)
    try site.write(RunningSite.settings, to: "catalog.yaml")
    while news.errors > 0 { news = try News.read(await client.event()) }
    #expect(news.pages)
    #expect(try await site.ask("/sub/").status == 200)
  }

  @Test func aTakenPortIsSaidOrPassedOver() async throws {
    let site = try await RunningSite(), taken = site.port
    await #expect(throws: CannotServe(sentence: "Something else listens on port \(taken). Name another with `--port`.")) {
      _ = try await RunningSite { options in
        options.port = taken
        options.takesOtherPort = false
      }
    }
    let other = try await RunningSite { $0.port = taken }
    #expect(other.port > taken)
  }

  @Test(arguments: ["localhost.example", "1.2.3", "300.1.1.1", "::zz", ""])
  func whatIsNoAddressIsSaid(host: String) async throws {
    await #expect(throws: CannotServe.self) { _ = try await RunningSite { $0.host = host } }
  }

  @Test func onlyThisMachineCanConnectUnlessToldOtherwise() {
    #expect(LiveSite.Options().host == "127.0.0.1")
  }
}

/// What open pages are told, read back.
struct TestNews: Decodable {
  struct Fault: Decodable {
    var message, place: String
    var source: String?
    var caret: Int?
    var fix: String?
  }
  var version: String
  var pages: Bool
  var errors: Int
  var faults: [Fault]
  var assets: [String]
  var page: String?
}

extension News {
  static func read(_ event: String) throws -> TestNews { try JSONDecoder().decode(TestNews.self, from: Data(event.utf8)) }
}
