package import Diagnostics
package import FrontMatter
package import OpenBadges
package import Storage

/// The ledger while this process alone may write to it.
///
/// A line is appended with one call, so that a killed writer leaves whole lines and at most the beginning of one more; the next
/// writer puts that beginning into a file beside. A batch is on the disk when `append` returns.
package final class LedgerWriter: Sendable {
  private let folder: RecordFolder
  /// What the folder held when the lock was taken.
  package let found: AwardsFolder
  /// What was recorded when the lock was taken.
  package let ledger: Ledger

  /// Waits until no other process writes; creates the folder where there is none.
  /// - Parameter onWait: called once, after a second of waiting.
  package init(_ path: String, onWait: () -> Void = {}) throws(StorageError) {
    folder = try RecordFolder.lock(path, onWait: onWait)
    found = try AwardsFolder(path, folder)
    ledger = found.ledger
  }

  /// What is wrong with the ledger as it was found. With an error among them, nothing may be written: it would be built on sand.
  package var findings: [Diagnostic] { (found.findings + ledger.findings).sorted() }

  /// Name of the file for an award of a day: school years begin on 1 July.
  package static func file(for day: CalendarDate) -> String {
    let start = day.month >= 7 ? day.year : day.year - 1
    return (SchoolYear(startingIn: start)?.description ?? String(start)) + ".jsonl"
  }

  /// Appends events to a file, all or none; a kill may leave the first of them.
  package func append(_ events: some Sequence<LedgerEvent>, to file: String) throws(StorageError) {
    try mend(file)
    try folder.append(events.lazy.map(\.line), to: file)
  }

  /// Takes an award out of the ledger and leaves an erasure in its place. Lines about other badges stay as they are, byte for byte.
  /// - Returns: false where the ledger has no such award any more.
  package func erase(_ badge: BadgeID, at time: Timestamp) throws(StorageError) -> Bool {
    guard let record = ledger[badge], record.award != nil, let index = record.statusIndex else { return false }
    try mend(record.file)
    guard let file = try read(record.file), let range = file.range(ofLine: record.span.line) else { return false }
    let erasure = Erasure(badge: badge, at: time, organization: record.organization, index: index)
    var bytes = file.bytes
    bytes.replaceSubrange(range, with: LedgerEvent.erased(erasure).line)
    try folder.replace(record.file, with: bytes)
    return true
  }

  /// Ends a last line that lacks its end, or puts what there is of it into a file beside.
  private func mend(_ name: String) throws(StorageError) {
    // Nearly always the file ends as it should; reading all of it for each batch would take time in the square of its length.
    guard let last = try folder.lastByte(of: name), last != 0x0A else { return }
    guard let file = try read(name), let mending = file.mending else { return }
    switch mending {
    case .lineFeed: try folder.append([[0x0A]], to: name)
    case .cut(let place):
      try keep(Array(file.bytes[place...]), of: name)
      try folder.cut(name, to: place)
    }
  }

  /// A writer that was killed between keeping and cutting has kept the same bytes already.
  private func keep(_ rest: [UInt8], of name: String) throws(StorageError) {
    var number = 1
    while true {
      let aside = String(name.dropLast(6)) + AwardsFolder.interrupted + String(number)
      guard let kept = try folder.read(aside, limit: LedgerFile.largest) else { return try folder.create(aside, rest) }
      if kept == rest { return }
      number += 1
    }
  }

  private func read(_ name: String) throws(StorageError) -> LedgerFile? {
    try folder.read(name, limit: LedgerFile.largest).map { LedgerFile(path: folder.path + "/" + name, name: name, bytes: $0) }
  }

  /// Writes another file of the folder whole, such as the list of public keys.
  package func replace(_ name: String, with bytes: [UInt8]) throws(StorageError) { try folder.replace(name, with: bytes) }
}
