import Foundation
import Storage
import Testing

@testable import Workbench

/// What is told of a process, of the place it works in and of what it left.
struct ComparedProcessTests {
  @Test func howAProcessEndedIsTold() throws {
    let log = FileManager.default.temporaryDirectory.appending(path: "workbench-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: log) }
    func run(_ script: String) throws -> ChildProcess.Ending {
      try ChildProcess(program: "/bin/sh", arguments: ["-c", script], environment: ["WORD": "said"], log: log).run().ending
    }
    #expect(try run("echo $WORD; echo more >&2") == .exit(0))
    #expect(try run("exit 3") == .exit(3))
    #expect(try run("kill -9 $$") == .signal(9))
    #expect(try String(contentsOfFile: log, encoding: .utf8) == "said\nmore\n")
    #expect(throws: CompareFailure.self) { try ChildProcess(program: "/nowhere/hugo", arguments: [], log: log).run() }
  }

  @Test func theNearestMountNamesTheFileSystem() {
    let mounts = MountTable(
      """
      22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
      24 22 0:22 / /dev/shm rw,nosuid - tmpfs tmpfs rw
      30 22 0:30 / /mnt/two\\040words rw - xfs /dev/vdb rw
      31 30 0:31 / /mnt/two\\040words rw shared:2 master:3 - btrfs /dev/vdc rw
      """)
    #expect(mounts.type(of: "/dev/shm/cairn") == "tmpfs")
    #expect(mounts.type(of: "/dev/shm") == "tmpfs")
    #expect(mounts.type(of: "/dev/shmem") == "ext4")
    #expect(mounts.type(of: "/mnt/two words/site") == "btrfs")
    #expect(MountTable("").type(of: "/") == "unknown file system")
  }

  @Test func onlyFilesInAnotherStateCountAsRewritten() {
    let before = OutputFiles([
      "same": FileMark(size: 1, modified: 1, node: 1), "touched": FileMark(size: 1, modified: 1, node: 2),
      "replaced": FileMark(size: 1, modified: 1, node: 3), "gone": FileMark(size: 1, modified: 1, node: 4),
    ])
    let after = OutputFiles([
      "same": FileMark(size: 1, modified: 1, node: 1), "touched": FileMark(size: 1, modified: 2, node: 2),
      "replaced": FileMark(size: 1, modified: 1, node: 5), "new": FileMark(size: 2, modified: 1, node: 6),
    ])
    #expect(after.rewritten(since: before) == 3)
    #expect(after.rewritten(since: OutputFiles()) == after.count)
    #expect(after.bytes == 5)
  }
}
