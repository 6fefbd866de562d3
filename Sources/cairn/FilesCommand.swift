import ArgumentParser
import Diagnostics
import Foundation
import SiteBuilder

struct FilesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "files",
    abstract: "List the files of a built site, or what changed.",
    discussion: """
      With --since, those that changed since the site was last put on a host. For stores that take one file at a time, such as S3: each line is `put`, the path and the media type, or `delete` and the path, \
      with tabs between. Parts come before the pages that show them, and what is gone comes last.

      With --format json, standard output is one object: format 1, and files, each with path, type, bytes and sha256. Keep it once \
      everything is on the host, and give it with --since the next time.

      Example: cairn files Site --since deployed.json
      """)

  @Argument(help: ArgumentHelp("Folder of the built site.", valueName: "site"))
  var site = "Site"

  @Option(
    help: ArgumentHelp("What is on the host, as an earlier --format json said it; left out, everything is listed.", valueName: "file"))
  var since: String?

  @OptionGroup var answer: FormatOption
  @OptionGroup var work: JobsOption

  func run() async throws {
    guard FileManager.default.fileExists(atPath: site + "/index.html") else {
      throw ValidationError("There is no site in `\(site)`. `cairn build` makes one.")
    }
    let files = try await SiteFiles.read(site, jobs: work.jobs)
    if answer.format == .json { return print(files.json, terminator: "") }
    for step in files.steps(since: try before()) {
      switch step {
      case .put(let file): print("put\t\(file.path)\t\(file.type)")
      case .delete(let path): print("delete\t\(path)")
      }
    }
  }

  private func before() throws -> SiteFiles? {
    guard let since else { return nil }
    guard let data = FileManager.default.contents(atPath: since) else { throw ValidationError("There is no file `\(since)`.") }
    guard let files = SiteFiles(json: [UInt8](data)) else {
      throw ValidationError("`\(since)` is not what `cairn files --format json` writes.")
    }
    return files
  }
}
