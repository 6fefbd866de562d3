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

  @OptionGroup var address: BaseURLOption

  @Option(help: ArgumentHelp("The current school year, as in 2026-27; worked out from today's date if left out.", valueName: "year"))
  var schoolYear: String?

  @OptionGroup var silence: QuietOption

  func validate() throws {
    if folder.isEmpty { throw ValidationError("Name a folder, or leave it out for this one.") }
  }

  func run() throws {
    let answers = StarterAnswers(
      name: try answer(name, "name", "Name of the catalog", StarterAnswers.fault(inTitle:)),
      organization: try answer(organization, "organization", "Organization that answers for it", StarterAnswers.fault(inTitle:)),
      baseURL: try answer(
        address.baseURL, "base-url", "Address it will be published at, such as https://catalog.example.org", BuildRequest.fault(inBaseURL:)),
      schoolYear: try answer(
        schoolYear, "school-year", "School year", otherwise: StarterAnswers.schoolYear(of: Date()), StarterAnswers.fault(inSchoolYear:)))
    let files = StarterCatalog(answers).files, prefix = folder == "." ? "" : folder + "/"
    let taken = files.map(\.path).filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
    let content = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/Content")) ?? []
    if !content.isEmpty || !taken.isEmpty {
      throw ValidationError("`\(prefix)\(taken.first ?? "Content")` is there already. Begin in another folder, or take it away.")
    }
    try SourceChanges.write(files.map { SourceChange(path: $0.path, before: nil, after: Array($0.text.utf8)) }, in: folder)
    if silence.quiet { return }
    print("Wrote \(Summary.count(files.count, "file")) for the school year \(answers.schoolYear). Next:")
    if folder != "." { print("  cd \(folder)") }
    print("  cairn serve   # the site in your browser while you write\n  cairn build   # the site, in Site/")
  }

  /// What was given, or what is answered at the terminal.
  /// - Parameter usual: what counts where nothing is answered.
  private func answer(
    _ given: String?, _ option: String, _ question: String, otherwise usual: String? = nil, _ fault: (String) -> String?
  ) throws -> String {
    if let given {
      if let fault = fault(given) { throw ValidationError("--\(option): \(fault)") }
      return given
    }
    while true {
      guard let answer = Terminal.answer(to: question + (usual.map { " [\($0)]" } ?? "")) else {
        if let usual, !Terminal.isInteractive { return usual }
        throw ValidationError("Missing --\(option): nobody is here to answer.")
      }
      if answer.isEmpty, let usual { return usual }
      guard let fault = fault(answer) else { return answer }
      StandardError.write(fault + "\n")
    }
  }
}
