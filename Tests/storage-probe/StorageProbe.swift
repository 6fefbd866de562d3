import Storage

/// Publishes a small site, for tests that need a process of its own: one to be killed, or two at once.
///
///     storage-probe OUTPUT PAGES TEXT
///
/// Writes `pages/1/index.html` to `pages/PAGES/index.html`, each holding TEXT. Prints `waiting` where it has to wait, and last
/// `published` or what went wrong.
@main
struct StorageProbe {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let pages = Int(arguments[2]) else { return print("usage: storage-probe OUTPUT PAGES TEXT") }
    do {
      let publication = try Publication.begin(output: arguments[1]) { print("waiting") }
      let paths = (1...pages).map { "pages/\($0)/index.html" }
      let bytes = Array(arguments[3].utf8)
      for path in paths { try publication.write(bytes, to: path) }
      try publication.commit(manifest: paths)
      print("published")
    } catch {
      print(error.sentence)
    }
  }
}
