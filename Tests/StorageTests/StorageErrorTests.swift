import Foundation
import Testing

@testable import Storage

struct StorageErrorTests {
  @Test(arguments: [
    (ENOSPC, "The disk is full while writing `roles/x/index.html`."),
    (EDQUOT, "Your share of the disk is used up while writing `roles/x/index.html`."),
    (EROFS, "`roles/x/index.html` is on a disk that is read-only."),
    (EACCES, "You do not have permission for writing `roles/x/index.html`."),
    (ENAMETOOLONG, "The name `roles/x/index.html` is too long for this disk."),
    (EMFILE, "Too many files are open while writing `roles/x/index.html`."),
    (EIO, "An error occurred while writing `roles/x/index.html`: Input/output error."),
  ])
  func aFailedCallIsAPlainSentence(code: Int32, sentence: String) {
    #expect(StorageError("roles/x/index.html", .write, Errno(code: code)).sentence == sentence)
  }

  @Test func collisionsNameTheFirstFilesAndCountTheRest() {
    #expect(
      StorageError("Site", .collision(["a", "b"])).sentence
        == "`Site` holds `a`, `b`, not made by Cairn, where pages belong. Move them away, or give the pages other addresses; "
        + "if an earlier build left them and its `.cairn-manifest` is lost, move the whole folder away.")
    #expect(
      StorageError("Site", .collision(["a"])).sentence
        == "`Site` holds `a`, not made by Cairn, where a page belongs. Move it away, or give the page another address.")
    #expect(StorageError("Site", .collision(["a", "b", "c", "d", "e"])).sentence.hasPrefix("`Site` holds `a`, `b`, `c` and 2 more, not"))
  }

  @Test(arguments: [(16 << 20, "16 MiB"), (2048, "2 KiB"), (5, "5 bytes")])
  func theLimitOfSizesIsReadable(limit: Int, text: String) {
    #expect(StorageError("a.md", .tooLarge(limit: limit)).sentence == "The file `a.md` is larger than \(text), the most Cairn reads.")
  }
}
