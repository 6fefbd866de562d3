import ArgumentParser
import Catalog
import Foundation

/// What a shell offers when somebody types the name of a thing: every file of the sources, read by name alone.
enum KnownThings {
  static var completion: CompletionKind {
    .custom { words, _, _ in names(in: content(words)) }
  }

  /// The folder that the command line names so far.
  private static func content(_ words: [String]) -> String {
    guard let option = words.firstIndex(of: "--content"), words.indices.contains(option + 1) else { return "Content" }
    return words[option + 1]
  }

  static func names(in content: String) -> [String] {
    Kind.allCases.flatMap { kind -> [String] in
      let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(content)/\(kind.folder)")) ?? []
      return files.sorted().compactMap { file in
        guard let dot = file.lastIndex(of: "."), ["md", "yaml", "yml"].contains(file[file.index(after: dot)...]) else { return nil }
        return EntityID(kind, written: file[..<dot])?.written
      }
    }
  }
}
