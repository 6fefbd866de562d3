import ArgumentParser
import Foundation
import SiteBuilder
import Storage

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a catalog: a small one, to be made yours.",
    discussion: """
      Writes Content/ with a few pages of each main kind, a README that says what to do next, a .gitignore that keeps private keys out, \
      schemas with which VS Code completes the fields of forms, and a workflow that publishes on GitHub Pages. What is not given is asked for, where somebody can answer. No file that is there \
      already is touched.

      Example: cairn init my-catalog --name "Career catalog" --organization "Sample District" --base-url https://catalog.example.org
      """)

  @Argument(help: ArgumentHelp("Folder to begin in; made if missing.", valueName: "dir"))
  var folder = "."

  @Option(help: ArgumentHelp("Name of the catalog.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The district, state or other organization that answers for it.", valueName: "name"))
  var organization: String?

  @Option(help: ArgumentHelp("Address the site is published at, the `base_url` of catalog.yaml.", valueName: "url"))
  var baseURL: String?

  @Option(help: ArgumentHelp("The current school year, as in 2026-27; worked out from today's date if left out.", valueName: "year"))
  var schoolYear: String?

  @OptionGroup var silence: QuietOption

  func validate() throws {
    if folder.isEmpty { throw ValidationError("Name a folder, or leave it out for this one.") }
  }

  func run() throws {
    try checkFolder()
    let answers = try answers(), files = StarterCatalog(answers).files
    try SourceChanges.write(files.map { SourceChange(path: $0.path, before: nil, after: Array($0.text.utf8)) }, in: folder)
    if silence.quiet { return }
    print("Wrote \(Summary.count(files.count, "file")) for the school year \(answers.schoolYear). Next:")
    if folder != "." { print("  cd \(folder)") }
    print("  cairn serve   # the site in your browser while you write\n  cairn build   # the site, in Site/")
  }

  /// Refuses a folder in which something would be written over, before anything is asked.
  private func checkFolder() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue {
      throw ValidationError("`\(folder)` is a file. Name a folder.")
    }
    let content = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/Content")) ?? []
    let taken = StarterCatalog.around.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
    guard let first = taken.first ?? (content.isEmpty ? nil : "Content") else { return }
    throw ValidationError("`\(folder == "." ? "" : folder + "/")\(first)` is there already. Begin in another folder, or take it away.")
  }

  /// What was given and what is answered. Everything that is wrong with what was given is said at once, before anything is asked.
  private func answers() throws -> StarterAnswers {
    let name = StarterQuestion("name", "Name of the catalog", given: name, fault: StarterAnswers.fault(inTitle:))
    let organization = StarterQuestion(
      "organization", "Organization that answers for it", given: organization, fault: StarterAnswers.fault(inTitle:))
    let baseURL = StarterQuestion(
      "base-url", "Address it will be published at, such as https://catalog.example.org", given: baseURL,
      fault: BuildRequest.fault(inBaseURL:))
    let schoolYear = StarterQuestion(
      "school-year", "School year", given: schoolYear, usual: StarterAnswers.schoolYear(of: Date()),
      fault: StarterAnswers.fault(inSchoolYear:))
    let faults = [name, organization, baseURL, schoolYear].compactMap(\.faultOfOption)
    if !faults.isEmpty { throw ValidationError(faults.joined(separator: "\n")) }
    return StarterAnswers(
      name: try name.answer(), organization: try organization.answer(), baseURL: try baseURL.answer(), schoolYear: try schoolYear.answer())
  }
}
