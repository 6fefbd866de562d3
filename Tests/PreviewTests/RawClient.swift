import FlyingSocks
import Foundation

/// A client that sends whatever bytes it is told to.
struct RawClient: Sendable {
  struct Response: Sendable {
    var status: Int
    /// By name in lower case.
    var fields: [String: String]
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  struct NoResponse: Error {}

  private let socket: AsyncSocket
  /// It would end with the last one who knows it.
  private let site: RunningSite

  init(of site: RunningSite) async throws {
    self.site = site
    socket = try await AsyncSocket.connected(to: try .inet(ip4: "127.0.0.1", port: site.port), timeout: 120)
  }

  func send(_ text: String) async throws { try await socket.write(Data(text.utf8)) }

  /// - Parameter isBare: whether the head is all that comes.
  func response(isBare: Bool = false) async throws -> Response {
    var head: [UInt8] = []
    while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) { head += try await socket.read(atMost: 1) }
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
    guard let first = lines.first, let status = Int(first.split(separator: " ")[1]) else { throw NoResponse() }
    let fields = lines.dropFirst().map { $0.split(separator: ": ", maxSplits: 1) }
    var response = Response(
      status: status, fields: Dictionary(fields.map { ($0[0].lowercased(), String($0[1])) }) { first, _ in first }, body: [])
    if !isBare, let length = response.fields["content-length"].flatMap({ Int($0) }) { response.body = try await socket.read(bytes: length) }
    return response
  }

  /// The next event of a stream, without its `data: `.
  func event() async throws -> String {
    while true {
      var line: [UInt8] = []
      while line.last != UInt8(ascii: "\n") { line += try await socket.read(atMost: 1) }
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("data: ") { return String(text.dropFirst(6).dropLast()) }
    }
  }

  /// Whether the server has hung up.
  func isClosed() async -> Bool {
    do {
      while true { _ = try await socket.read(atMost: 4096) }
    } catch { return true }
  }

  /// Ends its own half of the connection.
  func sayNoMore() throws { guard shutdown(socket.socket.file.rawValue, Int32(SHUT_WR)) == 0 else { throw NoResponse() } }

  func close() { try? socket.close() }
}
