import ArgumentParser
import Catalog
import Foundation

/// What a shell offers when somebody types the name of a thing: every file of the sources, read by name alone.
enum KnownThings {
  /// Names as links write them; frozen versions among them where asked for.
  static func completion(_ kinds: [Kind] = Kind.allCases, versions: Bool = false) -> CompletionKind {
    .custom { words, _, _ in
      // In zsh a description follows a colon.
      let isZsh = CompletionShell.requesting == .zsh
      return things(kinds, in: content(words), versions: versions).map { isZsh ? $0.written.replacing(":", with: "\\:") : $0.written }
    }
  }

  /// Ids alone, where the kind is understood.
  static func ids(of kind: Kind) -> CompletionKind {
    .custom { words, _, _ in things([kind], in: content(words), versions: false).map(\.id) }
  }

  /// The folder that the command line names so far.
  private static func content(_ words: [String]) -> String {
    guard let option = words.firstIndex(of: "--content"), words.indices.contains(option + 1) else { return "Content" }
    return words[option + 1]
  }

  private static func things(_ kinds: [Kind], in content: String, versions: Bool) -> [EntityID] {
    kinds.flatMap { kind -> [EntityID] in
      let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(content)/\(kind.folder)")) ?? []
      return files.sorted().compactMap { file in
        guard let dot = file.lastIndex(of: "."), ["md", "yaml", "yml"].contains(file[file.index(after: dot)...]) else { return nil }
        return EntityID(kind, written: file[..<dot]).flatMap { $0.version == nil || versions ? $0 : nil }
      }
    }
  }
}
