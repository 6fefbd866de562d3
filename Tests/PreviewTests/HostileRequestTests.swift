import Foundation
import Testing

@testable import Preview

/// Requests that no browser sends, and pages elsewhere that would like to read what is served here.
struct HostileRequestTests {
  /// The file lies beside the content; no way of writing it leads there.
  @Test(arguments: [
    "/sub/../../secret.txt", "/../secret.txt", "/sub/..%2f..%2fsecret.txt", "/sub/%2e%2e/%2e%2e/secret.txt", "/sub/..\\..\\secret.txt",
    "/sub/%252e%252e/secret.txt", "/sub/....//secret.txt", "/sub//etc/passwd", "//etc/passwd", "/sub/%2fetc%2fpasswd", "/etc/passwd",
    "/sub/roles/../../Content/catalog.yaml", "/Content/catalog.yaml", "/sub/catalog.yaml", "/sub/./secret.txt", "/sub/secret.txt;x",
    "/sub/.git/config", "/sub/%00", "/sub/\u{fffd}", "/sub/__proto__", "/sub/file:///etc/passwd",
  ])
  func noAddressLeadsOutOfTheSite(target: String) async throws {
    let site = try await RunningSite(["../secret.txt": "secret"])
    let answer = try await site.ask(target)
    #expect(answer.status == 404 || answer.status == 400)
    #expect(!answer.text.contains("secret\n") && !answer.text.contains("root:") && !answer.text.contains("base_url"))
  }

  @Test func noRedirectLeadsToAnotherSite() async throws {
    let site = try await RunningSite()
    for target in [
      "//evil.example/", "//evil.example/sub/roles", "/\\evil.example", "/sub//evil.example/roles/mentor", "/%2f%2fevil.example",
    ] {
      #expect(try await site.ask(target).fields["location"] == nil, "\(target)")
    }
    let answer = try await site.ask("/sub/roles/mentor?x=%0d%0aSet-Cookie:%20a=b")
    #expect(answer.fields["location"] == "/sub/roles/mentor/")
    #expect(answer.fields["set-cookie"] == nil)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "PROPFIND", "X"])
  func filesAreOnlyRead(method: String) async throws {
    let answer = try await RunningSite().ask("/sub/", method: method)
    #expect(answer.status == 405)
    #expect(answer.fields["allow"] == "GET, HEAD")
  }

  @Test(arguments: [
    "Host: evil.example", "Host: evil.example:8000", "Host: localhost.evil.example", "Host:", "X: y", "Host: a\r\nHost: localhost",
  ])
  func pagesUnderOtherNamesCantRead(field: String) async throws {
    for target in ["/sub/", "/sub/.cairn/events"] {
      let client = try await RunningSite().client()
      try await client.send("GET \(target) HTTP/1.1\r\n\(field)\r\n\r\n")
      let answer = try await client.response()
      #expect(answer.status == 421 || answer.status == 400)
      #expect(!answer.text.contains("Mentor"))
    }
  }

  @Test func nothingMayBeReadOrEmbeddedByPagesElsewhere() async throws {
    let site = try await RunningSite()
    for target in ["/sub/", "/sub/.cairn/events", "/sub/.cairn/live.mjs", "/sub/roles/mentor/index.json"] {
      let client = try await site.client()
      try await client.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n\r\n")
      let answer = try await client.response(isBare: true)
      #expect(answer.fields["access-control-allow-origin"] == nil)
      #expect(answer.fields["cross-origin-resource-policy"] == "same-origin")
      client.close()
    }
  }

  @Test func aHeadWithoutEndIsRefused() async throws {
    let site = try await RunningSite()
    for beginning in ["GET /sub/ HTTP/1.1\r\nHost: localhost\r\nX: ", "GET /", "", "GET / HTTP/1.1\r\n"] {
      let client = try await site.client()
      try await client.send(beginning + String(repeating: beginning.hasSuffix("\n") ? "A: b\r\n" : "a", count: 100_000))
      #expect(try await client.response().status == 431)
      #expect(await client.isClosed())
    }
    #expect(try await site.ask("/sub/").status == 200)
  }

  @Test(arguments: [
    "hello\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n", "GET /\r\n\r\n", "\r\n\r\n",
    "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
  ])
  func whatIsNoRequestIsRefused(text: String) async throws {
    let client = try await RunningSite().client()
    try await client.send(text)
    #expect(try await client.response().status == 400)
    #expect(await client.isClosed())
  }

  @Test func otherVersionsAreRefused() async throws {
    let client = try await RunningSite().client()
    try await client.send("PRI * HTTP/2.0\r\n\r\n")
    #expect([400, 505].contains(try await client.response().status))
  }

  /// What follows a head could otherwise be taken for the next request.
  @Test(arguments: ["Content-Length: 40", "Transfer-Encoding: chunked", "Content-Length: 0, 40"])
  func bodiesAreNotTakenForRequests(field: String) async throws {
    let client = try await RunningSite().client()
    try await client.send("GET /sub/ HTTP/1.1\r\nHost: localhost\r\n\(field)\r\n\r\nGET /sub/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(try await client.response().status == 413)
    #expect(await client.isClosed())
  }

  @Test func aClientThatLetsTheServerWaitIsLeft() async throws {
    let site = try await RunningSite { $0.limits.reading = .milliseconds(30) }
    for beginning in ["", "G", "GET /sub/ HTTP/1.1\r\nHost: localhost\r\n"] {
      let client = try await site.client()
      try await client.send(beginning)
      #expect(try await client.response().status == 408)
      #expect(await client.isClosed())
    }
  }

  @Test func aClientThatTakesNothingIsLeft() async throws {
    let big = String(repeating: "x", count: 12 << 20)
    let site = try await RunningSite(["images/big.svg.png": big]) { $0.limits.writing = .milliseconds(30) }
    let client = try await site.client()
    try await client.send("GET /sub/images/big.svg.png HTTP/1.1\r\nHost: localhost\r\n\r\n")
    // Nothing is read until others were served.
    #expect(try await site.ask("/sub/").status == 200)
    let other = try await RunningSite { $0.limits.writing = .milliseconds(30) }
    #expect(try await other.ask("/sub/").status == 200)
    client.close()
  }

  /// Whoever connects and asks for nothing, once more than there is room for, keeps nobody out.
  @Test func clientsThatAskForNothingMakeRoom() async throws {
    let site = try await RunningSite { $0.limits.connections = 4 }
    let reader = try await site.client()
    try await reader.send("GET /sub/.cairn/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(try await reader.response().status == 200)
    var idle: [RawClient] = []
    for number in 0..<20 {
      let client = try await site.client()
      // Also half a request asks for nothing.
      if number % 2 == 0 { try await client.send("GET /sub/ HTTP/1.1\r\nHost: local") }
      idle.append(client)
      #expect(try await site.ask("/sub/").status == 200)
    }
    #expect(await idle[0].isClosed())
    try site.write(RunningSite.mentor.replacing("Words", with: "New words"), to: "roles/mentor.md")
    // The open page is still told.
    let first = try News.read(await reader.event())
    while try News.read(await reader.event()).version == first.version {}
  }

  @Test func aClientThatSaysNoMoreStillGetsItsAnswer() async throws {
    let site = try await RunningSite(), client = try await site.client()
    try await client.send("GET /sub/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
    try client.sayNoMore()
    #expect(try await client.response().status == 200)
    #expect(await client.isClosed())
    let silent = try await site.client()
    try silent.sayNoMore()
    #expect(await silent.isClosed())
  }

  @Test(.timeLimit(.minutes(10))) func aClientThatWaitsForTheEndIsToldAtOnce() async throws {
    let site = try await RunningSite { $0.limits.lingering = .seconds(3600) }, client = try await site.client()
    try await client.send("GET /sub/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    #expect(try await client.response().status == 200)
    #expect(await client.isClosed())
  }

  @Test func moreReadersThanThereIsRoomForAreTurnedAway() async throws {
    let site = try await RunningSite { $0.limits.connections = 3 }
    var clients: [RawClient] = []
    for _ in 0..<3 {
      let client = try await site.client()
      try await client.send("GET /sub/.cairn/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(try await client.response().status == 200)
      clients.append(client)
    }
    let late = try await site.client()
    #expect(await late.isClosed())
    clients.removeLast().close()
    // There is room again as soon as the server has seen that one is gone.
    var status: Int?
    while status == nil { status = try? await site.ask("/sub/").status }
    #expect(status == 200)
    for client in clients { client.close() }
  }

  @Test func clientsThatHangUpAreNoTrouble() async throws {
    let site = try await RunningSite()
    for text in ["", "GET", "GET /sub/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /sub/.cairn/events HTTP/1.1\r\nHost: localhost\r\n\r\n"] {
      for _ in 0..<20 {
        let client = try await site.client()
        try await client.send(text)
        client.close()
      }
    }
    #expect(try await site.ask("/sub/").status == 200)
  }
}
