import FlyingSocks
import Foundation

/// One client, served request after request.
struct Connection: Sendable {
  let socket: AsyncSocket
  let answers: Answers
  let limits: Limits
  let guests: Guests
  let guest: Guests.Guest

  private struct HeadTooLarge: Error {}

  /// Until the client goes away, asks for something improper or lets the server wait.
  func serve() async {
    var rest: [UInt8] = [], isOpen = true
    while isOpen, !Task.isCancelled {
      let before = rest
      let answer: Answer, isBare: Bool
      do {
        let received = try await giveUp(after: limits.reading) { try await self.head(after: before) }
        await guests.asks(guest)
        rest = received.rest
        let request = try RequestHead(received.head)
        answer = await answers.answer(request)
        let isProper = answer.status.rawValue < 400 || answer.status == .notFound
        isOpen = isProper && request.keepsConnection
        isBare = request.method == "HEAD"
      } catch {
        guard let last = Self.answer(to: error) else { break }
        answer = last
        isBare = false
        isOpen = false
      }
      if case .events = answer.body, !isBare {
        await stream(answer)
        break
      }
      do { try await send(answer, isBare: isBare, keepingConnection: isOpen) } catch { break }
      if !isOpen { await linger() }
      await guests.isServed(guest)
    }
  }

  /// What is said to a client whose request did not come through; nil where nobody listens.
  private static func answer(to error: any Error) -> Answer? {
    switch error {
    case is HeadTooLarge: Answer(.headTooLarge, "The head of the request is too long.")
    case is TimeIsUp: Answer(.timeout, "The request did not come in time.")
    case RequestHead.Fault.unknownVersion: Answer(.versionNotSupported, "This server speaks HTTP/1.1.")
    case is RequestHead.Fault: Answer(.badRequest, "This is no request that the server understands.")
    default: nil
    }
  }

  /// Reads up to the empty line.
  private func head(after before: [UInt8]) async throws -> (head: [UInt8], rest: [UInt8]) {
    var bytes = before, searched = 0
    while true {
      if let end = Self.emptyLine(in: bytes, from: max(searched - 3, 0)) {
        return (Array(bytes[..<end.lowerBound]), Array(bytes[end.upperBound...]))
      }
      searched = bytes.count
      if bytes.count > limits.head { throw HeadTooLarge() }
      bytes += try await socket.read(atMost: 4096)
    }
  }

  /// Where the line without anything lies that ends a head.
  private static func emptyLine(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    let feed = UInt8(ascii: "\n"), end = UInt8(ascii: "\r")
    for index in bytes.indices.dropFirst(start) where bytes[index] == feed {
      if index + 1 < bytes.count, bytes[index + 1] == feed { return (index + 1)..<(index + 2) }
      if index + 2 < bytes.count, bytes[index + 1] == end, bytes[index + 2] == feed { return (index + 1)..<(index + 3) }
    }
    return nil
  }

  private func send(_ answer: Answer, isBare: Bool, keepingConnection: Bool) async throws {
    var bytes = answer.head(keepingConnection: keepingConnection)
    if !isBare, case .bytes(let body) = answer.body { bytes += body }
    try await write(bytes)
  }

  private func write(_ bytes: [UInt8]) async throws {
    let data = Data(bytes)
    try await giveUp(after: limits.writing) { try await socket.write(data) }
  }

  /// Closing with something unread would take the answer from the client, so that only the server's own half ends at once.
  private func linger() async {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    let most = limits.lingeringBytes
    _ = try? await giveUp(after: limits.lingering) {
      var count = 0
      while count < most { count += try await socket.read(atMost: 4096).count }
    }
  }

  /// Says what changes until the client goes away, which shows in that it says something, or nothing any more.
  private func stream(_ answer: Answer) async {
    guard (try? await write(answer.head(keepingConnection: false) + Array("retry: 500\n\n".utf8))) != nil else { return }
    let (number, states) = await answers.stage.join()
    await withTaskGroup(of: Void.self) { group in
      group.addTask { _ = try? await socket.read(atMost: 1) }
      group.addTask {
        for await event in states { if (try? await write(Array(event.utf8))) == nil { return } }
      }
      await group.next()
      group.cancelAll()
    }
    await answers.stage.leave(number)
  }
}
