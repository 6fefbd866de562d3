import Awards
import FrontMatter
import OpenBadges
import Storage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes to a ledger in a process of its own, for tests: one to be killed, or two at once.
///
///     ledger-probe award FOLDER COUNT
///     ledger-probe erase FOLDER BADGE
///     ledger-probe hold FOLDER
///
/// `award` records so many awards in one batch. `hold` keeps the lock until its input ends. Both print `waiting` where they have to
/// wait, and last `done` or what went wrong.
@main
struct LedgerProbe {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    do {
      switch (arguments.first, arguments.count) {
      case ("award", 3): try award(arguments[2], Int(arguments[3]) ?? 0)
      case ("erase", 3): try erase(arguments[2], arguments[3])
      case ("hold", 2): try hold(arguments[2])
      default: return print("usage: ledger-probe award FOLDER COUNT, erase FOLDER BADGE, or hold FOLDER")
      }
      print("done")
    } catch {
      print(error.sentence)
    }
  }

  private static func say(_ text: String) {
    print(text)
    // Whoever reads this through a pipe waits for it.
    fflush(nil)
  }

  private static let file = "2026-27.jsonl"
  private static let noon = Timestamp(seconds: 1_795_000_000)

  private static func award(_ folder: String, _ count: Int) throws(StorageError) {
    let writer = try LedgerWriter(folder) { say("waiting") }
    var taken = writer.ledger.records.count
    let events = (0..<count).map { _ in
      taken += 1
      return LedgerEvent.award(award(index: taken))
    }
    try writer.append(events, to: file)
  }

  private static func award(index: Int) -> Award {
    let badge = BadgeID()
    let credential: JSONObject = [
      "id": .text("https://catalog.example.org/" + badge.credentialPath), "credentialStatus": ["statusListIndex": .text(String(index))],
      "name": .text(String(repeating: "x", count: 5000)),
    ]
    guard let day = CalendarDate(year: 2026, month: 11, day: 20), let consent = Consent(on: day, scope: [.badge]) else {
      preconditionFailure("a day and a scope")
    }
    return Award(
      badge: badge, at: noon, microCredential: "active-listening", organization: "harmony", consent: consent, mark: nil,
      credential: credential, jwt: "e30.e30.e30")
  }

  private static func erase(_ folder: String, _ text: String) throws(StorageError) {
    let writer = try LedgerWriter(folder)
    guard let badge = BadgeID(text) else { return print("no badge") }
    if try !writer.erase(badge, at: noon) { print("not there") }
  }

  private static func hold(_ folder: String) throws(StorageError) {
    let writer = try LedgerWriter(folder) { say("waiting") }
    say("holding")
    while readLine() != nil {}
    _ = consume writer
  }
}
