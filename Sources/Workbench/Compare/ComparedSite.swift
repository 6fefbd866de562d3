import Foundation

/// One tool with the sources it builds from, its cache and its output, all in one folder of the scratch.
struct ComparedSite {
  /// Two things of the catalog that are changed, the same for both tools.
  struct Targets {
    var edited: String
    var renamed: String
    /// A role whose page shows the title of what is renamed.
    var naming: String
  }

  let tool: BuildTool
  private let program: String
  private let folder: URL
  private let targets: Targets
  private let base: URL
  /// The sources that are changed, as they were.
  private let originals: [URL: String]
  private(set) var files = OutputFiles()

  var output: URL { folder.appendingPathComponent("Site") }
  private var cache: URL { folder.appendingPathComponent("cache") }

  /// - Parameter folder: one in which the sources lie already.
  init(_ tool: BuildTool, program: String, folder: URL, targets: Targets) throws {
    self.tool = tool
    self.program = program
    self.folder = folder
    self.targets = targets
    base = folder.appendingPathComponent(tool == .cairn ? "Templates/layout.mustache" : "layouts/\(HugoLayouts.base)")
    var originals: [URL: String] = [:]
    for file in [base, Self.source(targets.edited, tool, folder), Self.source(targets.renamed, tool, folder)] {
      originals[file] = try String(contentsOf: file, encoding: .utf8)
    }
    self.originals = originals
  }

  /// Makes a change, builds, counts and looks whether the change shows.
  mutating func build(_ change: BuildChange, round: Int, _ stopwatch: Stopwatch) throws -> Measurement {
    let shown = try make(change, round)
    // What other builds left to be written to the disk is not this one's work.
    sync()
    let usage = try stopwatch.measure(program, arguments, environment: environment)
    let before = files
    files = OutputFiles(in: output)
    if let (path, words) = shown {
      let page = output.appendingPathComponent(path).appendingPathComponent("index.html")
      guard try String(contentsOf: page, encoding: .utf8).contains(words) else {
        throw CompareFailure("\(tool.title) built, but \(page.path) does not show “\(words)” after \(change.rawValue).")
      }
    }
    return Measurement(tool: tool, change: change, round: round, usage: usage, rewritten: files.rewritten(since: before))
  }

  /// - Returns: a page and the words that it has to show afterwards.
  private mutating func make(_ change: BuildChange, _ round: Int) throws -> (path: String, words: String)? {
    switch change {
    case .cold:
      for (file, text) in originals { try Data(text.utf8).write(to: file) }
      for place in [output, cache] where FileManager.default.fileExists(atPath: place.path) {
        try FileManager.default.removeItem(at: place)
      }
      files = OutputFiles()
      return ("micro-credentials/\(targets.edited)", "</html>")
    case .unchanged: return nil
    case .edit:
      let words = "Round \(round) adds this sentence."
      try rewrite(source(targets.edited)) { $0 + "\n\(words)\n" }
      return ("micro-credentials/\(targets.edited)", words)
    case .rename:
      let title = "Renamed in round \(round)"
      // `title: ` in YAML, `title = ` in TOML.
      try rewrite(source(targets.renamed)) { text in
        text.replacing(/\ntitle(:| =) [^\n]*/, maxReplacements: 1) { "\ntitle\($0.output.1) \"\(title)\"" }
      }
      return ("roles/\(targets.naming)", title)
    case .template:
      let comment = "<!-- Round \(round) -->"
      // Go's templates drop comments of HTML, unless they are a value.
      let line = tool == .cairn ? comment : "{{ \"\(comment)\" | safeHTML }}"
      try rewrite(base) { $0.replacing("</body>", with: line + "\n</body>") }
      return ("roles/\(targets.naming)", comment)
    }
  }

  private func rewrite(_ file: URL, _ change: (String) -> String) throws {
    let text = try String(contentsOf: file, encoding: .utf8), changed = change(text)
    guard changed != text else { throw CompareFailure("\(file.path) has no place for the change.") }
    try Data(changed.utf8).write(to: file)
  }

  private func source(_ id: String) -> URL { Self.source(id, tool, folder) }

  private static func source(_ id: String, _ tool: BuildTool, _ folder: URL) -> URL {
    folder.appendingPathComponent("\(tool == .cairn ? "Content" : "content")/micro-credentials/\(id).md")
  }

  // MARK: - The command

  private var arguments: [String] {
    switch tool {
    case .cairn:
      [
        "build", "--quiet", "--content", folder.appendingPathComponent("Content").path,
        "--templates", folder.appendingPathComponent("Templates").path, "--output", output.path,
      ]
    case .hugo: ["--quiet", "--source", folder.path, "--destination", output.path]
    }
  }

  private var environment: [String: String] { [tool == .cairn ? "CAIRN_CACHE" : "HUGO_CACHEDIR": cache.path] }
}
