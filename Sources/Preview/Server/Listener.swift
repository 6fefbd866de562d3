import FlyingSocks
import Foundation

/// The socket that clients connect to.
struct Listener: Sendable {
  private let socket: AsyncSocket
  let port: UInt16

  /// - Parameters:
  ///   - host: an address, or `localhost`.
  ///   - ports: tried in their order; 0 lets the system choose.
  init(host: String, ports: some Sequence<UInt16>, pool: some AsyncSocketPool) throws {
    var taken: [UInt16] = []
    for port in ports {
      let socket: Socket
      do { socket = try Self.open(host, port) } catch SocketError.failed(_, let code, _) where code == EADDRINUSE {
        taken.append(port)
        continue
      } catch SocketError.failed(_, let code, _) where code == EACCES {
        throw CannotServe(sentence: "Port \(port) is reserved for the system. Name a higher one with `--port`.")
      } catch SocketError.failed(_, let code, _) where code == EADDRNOTAVAIL {
        throw CannotServe(sentence: "This machine does not have the address `\(host)`. Name one of its own with `--host`.")
      }
      self.socket = try AsyncSocket(socket: socket, pool: pool)
      switch try socket.sockname() {
      case .ip4(_, let port), .ip6(_, let port): self.port = port
      case .unix: self.port = port
      }
      return
    }
    throw CannotServe(
      sentence: taken.count == 1
        ? "Something else listens on port \(taken[0]). Name another with `--port`."
        : "All ports from \(taken[0]) to \(taken[taken.count - 1]) are taken. Name another with `--port`.")
  }

  private static func open(_ host: String, _ port: UInt16) throws -> Socket {
    if host.contains(":") {
      guard let address = try? sockaddr_in6.inet6(ip6: host, port: port) else { throw CannotServe.badHost(host) }
      return try listen(AF_INET6, address)
    }
    guard let address = try? sockaddr_in.inet(ip4: host == "localhost" ? "127.0.0.1" : host, port: port) else {
      throw CannotServe.badHost(host)
    }
    return try listen(AF_INET, address)
  }

  private static func listen(_ family: Int32, _ address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: family)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
    } catch {
      try? socket.close()
      throw error
    }
    try socket.listen()
    return socket
  }

  /// Serves every client that connects, until the task is cancelled.
  func serve(_ answers: Answers, limits: Limits) async throws {
    let guests = Guests(most: limits.connections)
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        let client: AsyncSocket
        do { client = try await socket.accept() } catch let error as SocketError {
          // A client that hung up, or too many open files: the next may do better.
          guard case .failed = error else { throw error }
          try await Task.sleep(for: .milliseconds(50))
          continue
        }
        guard let guest = await guests.enter(client) else {
          try? client.close()
          continue
        }
        group.addTask {
          await Connection(socket: client, answers: answers, limits: limits, guests: guests, guest: guest).serve()
          await guests.leave(guest)
          try? client.close()
        }
      }
    }
  }
}

extension CannotServe {
  fileprivate static func badHost(_ host: String) -> Self {
    Self(sentence: "`\(host)` is no address of a machine. Write one like 127.0.0.1, or 0.0.0.0 for all of this machine's.")
  }
}
