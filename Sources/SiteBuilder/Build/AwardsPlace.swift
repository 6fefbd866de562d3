package import Catalog

extension BuildRequest {
  /// A folder of awards, where its files are not among those of the content. Folders that are hidden, or named by way of another, begin
  /// like the content too and are not listed with it.
  func outside(_ awards: String) -> String? { awards == "\(content)/\(Self.awardsFolder)" ? nil : awards }

  /// The folder of awards as people know it: what the command says, else what the catalog says, else `awards` among the sources.
  package func awardsFolder(_ configuration: Configuration) -> String {
    if let awards { return awards }
    guard let written = configuration.awards else { return "\(content)/\(Self.awardsFolder)" }
    if written.hasPrefix("/") { return written }
    var steps = written.split(separator: "/")[...], folder = content[...]
    // `Content/../awards` is what people call `awards`.
    while steps.first == "..", let name = folder.split(separator: "/").last, name != "..", name != "." {
      steps.removeFirst()
      folder = folder.dropLast(name.count)
      while folder.count > 1, folder.last == "/" { folder.removeLast() }
    }
    let rest = steps.joined(separator: "/")
    return folder.isEmpty ? rest : folder == "/" ? "/\(rest)" : "\(folder)/\(rest)"
  }
}
