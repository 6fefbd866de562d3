import Testing

@testable import Preview

/// How a request is read.
struct RequestHeadTests {
  static func head(_ text: String) throws -> RequestHead { try RequestHead(Array(text.utf8)) }

  @Test func aBrowsersRequestIsRead() throws {
    let head = try Self.head("GET /roles/a%20b/?x=%41#c HTTP/1.1\r\nHost: localhost:8000\r\nAccept:  text/html \r\n")
    #expect(head.method == "GET")
    #expect(head.path == "/roles/a b/")
    #expect(head.fields == ["host": "localhost:8000", "accept": "text/html"])
    #expect(head.keepsConnection && !head.hasBody && !head.isOld)
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET / HTTP/1.1 more", "GET  / HTTP/1.1", "G\u{0}T / HTTP/1.1", "GET roles HTTP/1.1", "GET http://a/ HTTP/1.1",
    "GET * HTTP/1.1", "GET / FTP/1.1", "GET / HTTP/1.1\r\nno colon", "GET / HTTP/1.1\r\n: no name", "GET / HTTP/1.1\r\nX: a\rHost: b",
    "GET / HTTP/1.1\r\nX: a\u{0}b", "GET / HTTP/1.1\r\nbad name: x",
    "GET / HTTP/1.1\r\n folded: x", "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2",
    "\u{16}\u{3}\u{1}\u{2}\u{0}", "GET /\u{e9} extra HTTP/1.1",
  ])
  func whatIsNoRequestIsRefused(text: String) {
    #expect(throws: RequestHead.Fault.malformed) { try Self.head(text) }
  }

  @Test(arguments: ["HTTP/0.9", "HTTP/2", "HTTP/1.2", "HTTP/11", "HTTP/"])
  func otherVersionsAreRefused(version: String) {
    #expect(throws: RequestHead.Fault.unknownVersion) { try Self.head("GET / \(version)\r\n") }
  }

  @Test(arguments: ["/%", "/%4", "/%zz", "/%00", "/a%00.html", "/%ff", "/%c0%ae%c0%ae/", "/%ed%a0%80"])
  func anAddressThatIsNoTextHasNoPath(target: String) throws {
    #expect(try Self.head("GET \(target) HTTP/1.1").path == nil)
  }

  @Test(arguments: [
    ("", true), ("Connection: close", false), ("Connection: Close", false), ("Connection: keep-alive", true),
  ])
  func theClientSaysWhetherMoreComes(field: String, keeps: Bool) throws {
    #expect(try Self.head("GET / HTTP/1.1\r\n\(field)").keepsConnection == keeps)
  }

  @Test func oldClientsAskForOneThing() throws {
    #expect(try !Self.head("GET / HTTP/1.0").keepsConnection)
    #expect(try Self.head("GET / HTTP/1.0\r\nConnection: keep-alive").keepsConnection)
  }

  @Test(arguments: [
    ("Content-Length: 0", false), ("Content-Length: 5", true), ("Content-Length: x", true), ("Transfer-Encoding: chunked", true),
  ])
  func aBodyIsAnnounced(field: String, hasBody: Bool) throws {
    #expect(try Self.head("GET / HTTP/1.1\r\n\(field)").hasBody == hasBody)
  }
}
