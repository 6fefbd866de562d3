import Foundation
import Testing

/// Disks that are full, read-only or mounted at an inconvenient place. Needs an administrator's right to mount a small disk.
@Suite(.serialized, .enabled(if: Probe.mayMount, "this user may not mount a disk"))
struct DiskTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.createFolder("disk")
  }

  /// Runs a script in which `disk` of the sandbox is a disk of 1 MiB and `$PROBE` is the probe; the disk is gone afterwards,
  /// whatever happens, because nobody else ever sees it.
  private func run(_ script: String, diskOptions: String = "size=1m") throws -> [String] {
    let whole = "cd \(sandbox.root); PROBE='\(Probe.path)'; mount -t tmpfs -o \(diskOptions) none disk || exit 1\n" + script
    return try Probe.run(tool: "unshare", ["--mount", "sh", "-c", whole]).lines
  }

  @Test func aFullDiskLeavesTheOldSite() throws {
    let printed = try run(
      """
      $PROBE publish disk/Site 3 old
      find disk | sort > before; cat disk/Site/pages/3/index.html; echo
      $PROBE publish disk/Site 2000 new
      find disk | sort > after; cat disk/Site/pages/3/index.html; echo
      diff before after && echo same
      $PROBE publish disk/Site 2 next; ls -A disk
      """)
    #expect(printed.count == 7)
    #expect(printed.prefix(2) == ["published", "old"])
    #expect(printed[2].hasPrefix("The disk is full while writing `pages/") && printed[2].hasSuffix("/index.html`."))
    #expect(printed.suffix(4) == ["old", "same", "published", "Site"])
  }

  @Test func aDiskWithoutRoomForMoreFilesLeavesTheOldSite() throws {
    let printed = try run(
      """
      $PROBE publish disk/Site 3 old
      $PROBE publish disk/Site 300 new
      cat disk/Site/pages/3/index.html; echo; ls -A disk
      """, diskOptions: "nr_inodes=60")
    #expect(printed.count == 4)
    #expect(printed[1].hasPrefix("The disk is full while writing `pages/"))
    #expect(printed.suffix(2) == ["old", "Site"])
  }

  @Test func aReadOnlyDiskIsNamedAndNothingChanges() throws {
    let printed = try run(
      """
      $PROBE publish disk/Site 3 old
      mount -o remount,ro disk
      $PROBE publish disk/Site 2 new
      $PROBE publish disk/Other 2 new
      cat disk/Site/pages/3/index.html; echo; ls -A disk
      """)
    #expect(
      printed == [
        "published", "`disk/Site` is on a disk that is read-only.", "`disk/Other` is on a disk that is read-only.", "old", "Site",
      ])
  }

  @Test func anOutputThatIsAMountPointIsRefused() throws {
    let printed = try run(
      """
      $PROBE publish disk 1 new
      mkdir source target; mount --bind source target
      $PROBE publish target 1 new
      ls -A disk source target; ls -A
      """)
    let advice =
      "cannot be replaced in one step, because it is a mount point or belongs to a container's image. "
      + "Use another folder for the site, for example one inside it."
    #expect(printed == ["`disk` \(advice)", "`target` \(advice)", "disk:", "source:", "target:", "disk", "source", "target"])
  }

  @Test func aDiskMountedInsideTheSiteIsNeitherCopiedNorEmptied() throws {
    let printed = try run(
      """
      $PROBE publish Site 1 old
      mkdir Site/media; mount --move disk Site/media; echo precious > Site/media/film
      $PROBE publish Site 1 new
      cat Site/media/film Site/pages/1/index.html; echo; ls -A
      """)
    #expect(printed.dropFirst().first?.hasPrefix("`media` cannot be replaced") == true)
    #expect(printed.suffix(4) == ["precious", "old", "Site", "disk"])
  }

  @Test func partOfTheSameDiskMountedInsideTheSiteIsNeitherCopiedNorEmptied() throws {
    let printed = try run(
      """
      $PROBE publish Site 1 old
      mkdir Site/media films; echo precious > films/film; mount --bind films Site/media
      $PROBE publish Site 1 new
      cat films/film Site/pages/1/index.html; echo; ls -A
      """)
    #expect(printed.dropFirst().first?.hasPrefix("`media/film` cannot be replaced") == true)
    #expect(printed.suffix(5) == ["precious", "old", "Site", "disk", "films"])
  }
}
