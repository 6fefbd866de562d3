import Awards
import Foundation
import Storage
import Testing

/// Writers that are killed, hindered or raced: what was recorded stays, and the next writer leaves no litter.
@Suite(.serialized)
struct LedgerFaultTests {
  private static let changing = ["openat", "mkdirat", "write", "fsync", "linkat", "unlinkat", "renameat", "ftruncate", "flock", "close"]

  let sandbox: Sandbox
  let folder: String

  init() throws {
    sandbox = try Sandbox()
    folder = sandbox.path("awards")
    #expect(try Probe.run("award", folder, "2") == ["done"])
  }

  private var file: String { "awards/2026-27.jsonl" }
  private func ledger() throws -> Ledger { try AwardsFolder(folder).ledger }

  /// The system calls of a run by name, each with its numbers from the first that touches the folder.
  private func calls(_ arguments: [String]) throws -> [String: ClosedRange<Int>] {
    #expect(try Probe.run(arguments, injecting: [], traceTo: sandbox.path("trace")) == ["done"])
    var counts: [String: Int] = [:], calls: [String: ClosedRange<Int>] = [:], isOurs = false
    for line in try sandbox.text(of: "trace").split(separator: "\n") {
      let call = line.drop { $0 != " " }.drop { $0 == " " }
      let name = String(call.prefix { $0 != "(" })
      if call.contains("\"done\\n\"") { continue }
      counts[name, default: 0] += 1
      if !name.hasPrefix("exec"), call.contains(sandbox.root) { isOurs = true }
      if isOurs, let count = counts[name] { calls[name] = (calls[name]?.lowerBound ?? count)...count }
    }
    return calls
  }

  @Test(.enabled(if: Probe.hasStrace, "strace cannot trace here"))
  func aWriterKilledAtAnySystemCallLosesNothingRecorded() throws {
    let start = try sandbox.text(of: file)
    let calls = try calls(["award", folder, "3"])
    for name in Self.changing {
      for number in calls[name].map(Array.init) ?? [] {
        try sandbox.write(start, to: file)
        _ = try Probe.run(["award", folder, "3"], injecting: ["\(name):signal=KILL:when=\(number)"])
        let left = try sandbox.text(of: file)
        #expect(left.hasPrefix(start), "\(name) \(number)")
        // A prefix of whole lines.
        let killed = try ledger(), before = killed.records.count
        #expect((2...5).contains(before) && !killed.hasErrors, "\(name) \(number)")
        #expect(try Probe.run("award", folder, "1") == ["done"], "\(name) \(number)")
        #expect(try ledger().records.count == before + 1 && ledger().findings == [], "\(name) \(number)")
        #expect(try sandbox.names(in: "awards") == ["2026-27.jsonl"], "\(name) \(number)")
      }
    }
    #expect(try #require(calls["write"]).count == 3, "one call for each line")
    #expect(try #require(calls["fsync"]).count == 2, "the disk is waited for once for the file and once for the folder")
  }

  @Test(.enabled(if: Probe.hasStrace, "strace cannot trace here"))
  func aMendingKilledAtAnySystemCallKeepsEveryByte() throws {
    let whole = try sandbox.text(of: file)
    let rest = #"{"event":"award","badge":"0123"#
    try sandbox.write(whole + rest, to: file)
    let calls = try calls(["award", folder, "1"])
    for name in Self.changing {
      for number in calls[name].map(Array.init) ?? [] {
        try FileManager.default.removeItem(atPath: folder)
        try sandbox.write(whole + rest, to: file)
        _ = try Probe.run(["award", folder, "1"], injecting: ["\(name):signal=KILL:when=\(number)"])
        let isThere = try sandbox.text(of: file).hasPrefix(whole + rest) || sandbox.text(of: "awards/2026-27.jsonl.interrupted-1") == rest
        #expect(isThere, "\(name) \(number)")
        #expect(try Probe.run("award", folder, "1") == ["done"], "\(name) \(number)")
        #expect(try sandbox.names(in: "awards") == ["2026-27.jsonl", "2026-27.jsonl.interrupted-1"], "\(name) \(number)")
        #expect(try sandbox.text(of: "awards/2026-27.jsonl.interrupted-1") == rest, "\(name) \(number)")
        #expect(try ledger().findings == [], "\(name) \(number)")
      }
    }
    #expect(calls["ftruncate"]?.count == 1)
  }

  @Test(.enabled(if: Probe.hasStrace, "strace cannot trace here"))
  func anErasureKilledAtAnySystemCallLeavesTheOldOrTheNewFile() throws {
    let old = try sandbox.text(of: file)
    let badge = try ledger().records[0].badge.text
    let calls = try calls(["erase", folder, badge])
    let new = try sandbox.text(of: file)
    #expect(new != old && new.hasSuffix(old.split(separator: "\n")[1] + "\n"))
    for name in Self.changing {
      for number in calls[name].map(Array.init) ?? [] {
        try sandbox.write(old, to: file)
        _ = try Probe.run(["erase", folder, badge], injecting: ["\(name):signal=KILL:when=\(number)"])
        let left = try sandbox.text(of: file)
        #expect(left == old || left == new, "\(name) \(number)")
        #expect(try Probe.run("erase", folder, badge).last == "done", "\(name) \(number)")
        #expect(try sandbox.text(of: file) == new, "\(name) \(number)")
        #expect(try sandbox.names(in: "awards") == ["2026-27.jsonl"], "\(name) \(number)")
      }
    }
    #expect(calls["renameat"]?.count == 1)
  }

  @Test(.enabled(if: Probe.hasStrace, "strace cannot trace here"), arguments: ["write", "fsync"])
  func aFailingDiskLeavesTheLedgerAsItWas(name: String) throws {
    let start = try sandbox.text(of: file)
    for number in try #require(try calls(["award", folder, "3"])[name]) {
      try sandbox.write(start, to: file)
      // The last wait is for the folder, when all lines are on the disk.
      let printed = try Probe.run(["award", folder, "3"], injecting: ["\(name):error=ENOSPC:when=\(number)"])
      #expect(printed.first?.contains("The disk is full") == true, "\(name) \(number)")
      if !(name == "fsync" && number == 2) { #expect(try sandbox.text(of: file) == start, "\(name) \(number)") }
    }
  }

  @Test func aLedgerCutAtAnyByteIsMended() throws {
    let whole = try sandbox.text(of: file), first = whole.utf8.firstIndex(of: 0x0A)!
    let firstLine = whole[...first], length = firstLine.utf8.count
    // A stride that meets the last bytes of the line, the first of the next and some between.
    for count in [length - 1, length, length + 1, length + 2, length + 100, whole.utf8.count - 2, whole.utf8.count - 1] {
      try FileManager.default.removeItem(atPath: folder)
      try sandbox.write(String(decoding: Array(whole.utf8.prefix(count)), as: UTF8.self), to: file)
      let whole = count >= length - 1 ? (count == length + firstLine.utf8.count ? 2 : 1) : 0
      #expect(try ledger().records.count >= whole)
      #expect(try Probe.run("award", folder, "1") == ["done"])
      #expect(try ledger().findings == [], "cut at \(count)")
      let kept = try sandbox.names(in: "awards").filter { $0.contains("interrupted") }.map { try sandbox.text(of: "awards/" + $0) }.joined()
      let all = try sandbox.text(of: file)
      #expect(all.hasPrefix(firstLine), "cut at \(count)")
      #expect(count <= length || !kept.isEmpty || all.utf8.count > count, "cut at \(count)")
    }
  }

  @Test func oneWriterWaitsForTheOther() throws {
    let (holder, input, printed) = try Probe.start(Probe.path, ["hold", folder])
    #expect(String(decoding: printed.availableData, as: UTF8.self) == "holding\n")
    let (writer, writerInput, written) = try Probe.start(Probe.path, ["award", folder, "1"])
    try writerInput.close()
    #expect(String(decoding: written.availableData, as: UTF8.self) == "waiting\n")
    #expect(try ledger().records.count == 2)
    try input.close()
    holder.waitUntilExit()
    #expect(Probe.lines(written.readDataToEndOfFile()) == ["done"])
    writer.waitUntilExit()
    #expect(try ledger().records.count == 3)
  }

  @Test func manyWritersAtOnceLoseNothing() throws {
    let writers = try (0..<6).map { _ in try Probe.start(Probe.path, ["award", folder, "20"]) }
    for (process, input, output) in writers {
      try input.close()
      #expect(Probe.lines(output.readDataToEndOfFile()).last == "done")
      process.waitUntilExit()
    }
    #expect(try ledger().records.count == 122)
    #expect(try ledger().findings == [])
  }

  @Test func aWriterKilledAtAnyInstantLosesNothingRecorded() throws {
    var recorded = 2
    for round in 1...8 {
      let (process, input, output) = try Probe.start(Probe.path, ["award", folder, "200"])
      try input.close()
      for _ in 0..<(round * 2) { _ = try? sandbox.names(in: "awards") }
      usleep(useconds_t(round * 7_000))
      kill(process.processIdentifier, SIGKILL)
      _ = output.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(try Probe.run("award", folder, "1") == ["done"])
      let ledger = try ledger()
      #expect(ledger.findings == [], "round \(round)")
      #expect(ledger.records.count > recorded, "round \(round)")
      recorded = ledger.records.count
    }
  }
}
