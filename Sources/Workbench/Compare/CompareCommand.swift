import ArgumentParser
import Foundation

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Measure Cairn beside Hugo on the same catalog.",
    discussion: """
      For each size and each folder, a catalog is invented and written both as Cairn's sources and as a site for Hugo whose pages say the \
      same. Both tools then build it in turns, each build a process of its own: from nothing, unchanged, with a sentence more in one \
      micro-credential, with another title of one that a role names, and with a comment more in the base template. Ratios are worked out \
      within a round, by the clock and by the time of processors; the table has their median with the least and the greatest.

      Hugo writes, from its own templates, the files that Cairn writes: pages with their data, cards, postings, graphs, drawings, tables, \
      the catalog in three formats and what a search reads. Codes with addresses are PNG, which Hugo can draw, not SVG. Left out are the \
      index of words, the numbers for narrowing a search and the list of spellings, for which a list of titles stands, the table with \
      a column for each micro-credential, the schema of the catalog, styles but for one file, pictures for links, addresses of \
      headings, and all checks. No sort of file takes more bytes than Cairn's, and pages show less. \
      With --hugo-writes pages, Hugo only makes the pages, lists, a sitemap and one search index.

      Peak memory below about 30 MiB is not told apart. Run `make program workbench` first: times of a debug build say nothing.

      Example: workbench compare --pages 1500,15000 --scratch /dev/shm --scratch /var/tmp --hugo /usr/local/bin/hugo
      """)

  @Option(help: ArgumentHelp("How many pages, with commas between sizes.", valueName: "n,n,…")) var pages = "1500"
  @Option(help: ArgumentHelp("A folder on the file system to measure; can be given several times.", valueName: "dir"))
  var scratch: [String] = [NSTemporaryDirectory()]
  @Option(help: "How many rounds.") var runs = 3
  @Option(help: "The program of Cairn.") var cairn = ".build/release/cairn"
  @Option(help: "The program of Hugo.") var hugo = "hugo"
  @Option(help: ArgumentHelp("What Hugo's pages have: toml, which it reads fastest, or yaml, as Cairn's.", valueName: "notation"))
  var frontMatter = HugoFrontMatter.Notation.toml
  @Option(help: ArgumentHelp("What Hugo makes: the files that Cairn writes, or pages alone.", valueName: "extent"))
  var hugoWrites = HugoWrites.files
  @Option(help: ArgumentHelp("Cairn's templates; a copy of them is changed.", valueName: "dir")) var templates = "Templates"
  @Flag(help: "Keep the folders with sources and sites.") var keep = false

  func validate() throws {
    if runs < 1 { throw ValidationError("--runs has to be 1 or more.") }
    _ = try sizes()
  }

  func run() throws {
    guard let cairn = Self.program(cairn) else {
      throw ValidationError("There is no program \(cairn). Build it with `make program`, or name it with --cairn.")
    }
    guard FileManager.default.fileExists(atPath: templates + "/layout.mustache") else {
      throw ValidationError("\(templates) is not the folder of Cairn's templates. Name it with --templates.")
    }
    let interruption = Interruption()
    let hugo = Self.program(hugo)
    let programs = [(BuildTool.cairn, cairn)] + (hugo.map { [(.hugo, $0)] } ?? [])
    for (index, place) in try places().enumerated() {
      try within(place.path) { folder in
        if index == 0 { try introduce(cairn, hugo, Stopwatch(folder: folder, interruption: interruption)) }
        for pages in try sizes() {
          let size = folder.appendingPathComponent(String(pages))
          try FileManager.default.createDirectory(at: size, withIntermediateDirectories: true)
          let comparison = Comparison(
            pages: pages, place: "\(place.path) (\(place.type))", runs: runs, programs: programs, templates: templates,
            notation: frontMatter, writes: hugoWrites)
          print("\n" + (try comparison.measure(in: size, Stopwatch(folder: size, interruption: interruption)).text))
          // Into a file too, whatever becomes of the sizes that follow.
          fflush(nil)
          // The next size may need the room.
          if !keep { try FileManager.default.removeItem(at: size) }
        }
      }
    }
  }

  // MARK: - What is asked for

  private func sizes() throws -> [Int] {
    try pages.split(separator: ",").map { word in
      guard let size = Int(word.filter { $0 != " " }), size > 0 else {
        throw ValidationError("“\(word)” in --pages is no number of pages.")
      }
      return size
    }
  }

  private func places() throws -> [(path: String, type: String)] {
    let mounts = MountTable.current
    return try scratch.map { folder in
      let url = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
      guard FileManager.default.isWritableFile(atPath: url.path) else { throw ValidationError("There is no folder \(folder) to write to.") }
      return (url.path, mounts.type(of: url.path))
    }
  }

  /// A path is taken as it is; a name is looked for on PATH. Links are followed, as the program may look for its files beside itself.
  private static func program(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    let found = paths.first { FileManager.default.isExecutableFile(atPath: $0) }
    return found.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
  }

  // MARK: - Around the measuring

  /// A new folder in this place, removed afterwards whatever happens.
  private func within(_ place: String, _ work: (URL) throws -> Void) throws {
    let name = "cairn-compare-\(ProcessInfo.processInfo.processIdentifier)"
    let folder = URL(fileURLWithPath: place).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      if keep { print("Kept \(folder.path).") } else { try? FileManager.default.removeItem(at: folder) }
    }
    try work(folder)
  }

  /// Says what is compared. Both programs are in memory then, so that the first round is like the others.
  private func introduce(_ cairn: String, _ hugo: String?, _ stopwatch: Stopwatch) throws {
    print("Cairn \(try stopwatch.answer(cairn, "--version")), \(ProcessInfo.processInfo.activeProcessorCount) cores")
    guard let hugo else {
      print("There is no Hugo at `\(self.hugo)`: Cairn is measured alone, and ratios are to its own cold build.")
      return
    }
    let version = try stopwatch.answer(hugo, "version").split(separator: " ").prefix(2).joined(separator: " ")
    let number = version.hasPrefix("hugo ") ? String(version.dropFirst(5)) : version
    print("Hugo \(number), front matter in \(frontMatter.rawValue.uppercased())")
    if (try? FileHandle(forReadingFrom: URL(fileURLWithPath: hugo)).read(upToCount: 2)) == Data("#!".utf8) {
      print("\(hugo) is a script: the start of its interpreter counts as Hugo's time. Name the program itself with --hugo.")
    }
  }
}

extension HugoFrontMatter.Notation: ExpressibleByArgument {}
extension HugoWrites: ExpressibleByArgument {}
