import FlyingSocks
import Foundation

/// The clients that are connected. Where the house is full, whoever has asked for nothing for the longest time makes room, so that
/// nobody keeps others out by doing nothing.
actor Guests {
  struct Guest: Sendable {
    fileprivate let number: Int
  }

  private let most: Int
  private var nextNumber = 0
  private var present: [Int: AsyncSocket] = [:]
  /// Those who have asked for nothing, or nothing more, beginning with the one that waits longest.
  private var idle: [Int] = []

  init(most: Int) { self.most = most }

  /// Nil where there is no room. The socket stays open until the guest has left.
  func enter(_ socket: AsyncSocket) -> Guest? {
    if present.count >= most {
      guard let first = idle.first else { return nil }
      idle.removeFirst()
      // It finds that nothing more comes, and leaves.
      if let socket = present.removeValue(forKey: first) { shutdown(socket.socket.file.rawValue, Int32(SHUT_RDWR)) }
    }
    nextNumber += 1
    present[nextNumber] = socket
    idle.append(nextNumber)
    return Guest(number: nextNumber)
  }

  /// Something is to be done for it.
  func asks(_ guest: Guest) { idle.removeAll { $0 == guest.number } }

  /// It has what it asked for.
  func isServed(_ guest: Guest) {
    if present[guest.number] != nil { idle.append(guest.number) }
  }

  func leave(_ guest: Guest) {
    asks(guest)
    present[guest.number] = nil
  }
}
