import Storage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Uses `Storage` in a process of its own, for tests: one to be killed, one that may less than the tests, or two at once.
///
///     storage-probe publish OUTPUT PAGES TEXT
///     storage-probe revise OUTPUT PAGES TEXT
///     storage-probe replace OUTPUT TEXT
///     storage-probe settle OUTPUT
///     storage-probe list FOLDER
///
/// `publish` writes `pages/1/index.html` to `pages/PAGES/index.html`, each holding TEXT. It prints `waiting` where it has to wait, and
/// last `published` or what went wrong. `revise` does the same to a site that is there, whose first page stays as it is; `replace` puts
/// TEXT in place of the middle letter of each of its pages. `settle` only
/// puts right what a killed one left behind. `list` prints the paths of sources and what is wrong with others.
@main
struct StorageProbe {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    do {
      if arguments.count == 4, arguments[1] == "publish", let pages = Int(arguments[3]) {
        try publish(to: arguments[2], pages: pages, text: arguments[4])
      } else if arguments.count == 4, arguments[1] == "revise", let pages = Int(arguments[3]) {
        try revise(arguments[2], pages: pages, text: arguments[4])
      } else if arguments.count == 3, arguments[1] == "replace" {
        try replace(arguments[2], text: arguments[3])
      } else if arguments.count == 2, arguments[1] == "settle" {
        try Revision.begin(output: arguments[2])?.abandon()
      } else if arguments.count == 2, arguments[1] == "list" {
        try list(arguments[2])
      } else {
        print("usage: storage-probe publish|revise OUTPUT PAGES TEXT, storage-probe settle OUTPUT, or storage-probe list FOLDER")
      }
    } catch {
      print(error.sentence)
    }
  }

  private static func publish(to output: String, pages: Int, text: String) throws(StorageError) {
    let publication = try Publication.begin(output: output) {
      print("waiting")
      // Whoever reads this through a pipe waits for it.
      fflush(nil)
    }
    let paths = (1...pages).map { "pages/\($0)/index.html" }
    let bytes = Array(text.utf8)
    do {
      for path in paths { try publication.write(bytes, to: path) }
    } catch {
      publication.abandon()
      throw error
    }
    try publication.commit(manifest: paths)
    print("published")
  }

  private static func revise(_ output: String, pages: Int, text: String) throws(StorageError) {
    guard let revision = try Revision.begin(output: output) else { return print("There is no site.") }
    let paths = (1...pages).map { "pages/\($0)/index.html" }
    do {
      for (number, path) in paths.enumerated() { try revision.write(Array((number == 0 ? "old" : text).utf8), to: path) }
    } catch {
      revision.abandon()
      throw error
    }
    try revision.commit(manifest: paths, files: paths)
    print("published")
  }

  private static func replace(_ output: String, text: String) throws(StorageError) {
    guard let revision = try Revision.begin(output: output) else { return print("There is no site.") }
    do {
      for number in 1... {
        let path = "pages/\(number)/index.html"
        guard revision.contains(path) else { break }
        // Writing what is there tells what the file system says of it.
        let mark = try revision.write(Array("old".utf8), to: path)
        if try revision.replace([ReplacedPart(1..<2, by: Array(text.utf8))], of: path, marked: mark) == nil {
          revision.abandon()
          return print("\(path) is another file.")
        }
      }
    } catch {
      revision.abandon()
      throw error
    }
    try revision.commit()
    print("published")
  }

  private static func list(_ folder: String) throws(StorageError) {
    let listing = try SourceTree(folder).list()
    for file in listing.files { print(file.path) }
    for problem in listing.problems { print(problem.sentence) }
  }
}
