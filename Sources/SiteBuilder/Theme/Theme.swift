import Catalog
package import Diagnostics
import Mustache

/// Templates and assets: the default theme of the binary, overridden file by file.
package struct Theme: Sendable {
  /// A file of the theme: path below the theme's folder, where it came from as people know it, and its bytes.
  package struct File: Sendable {
    package var path: String
    package var shownAs: String
    package var bytes: [UInt8]

    package init(path: String, shownAs: String, bytes: [UInt8]) {
      self.path = path
      self.shownAs = shownAs
      self.bytes = bytes
    }
  }

  let templates: TemplateSet
  /// Files below `assets/`, by path; those ending in `.mustache` are rendered.
  let assets: [File]
  package let diagnostics: [Diagnostic]
  /// Every file's bytes, by its path without the ending of templates.
  private let bytes: [String: [UInt8]]

  static let ending = ".mustache"

  /// - Parameters:
  ///   - overrides: files of the author's own `Templates/` folder.
  ///   - pages: every page type, so that all templates are checked before anything is rendered.
  init(overrides: [File], pages: [any PageView.Type]) {
    var files: [String: File] = [:]
    for file in EmbeddedTheme.files {
      let bytes = file.text.withUTF8Buffer { Array($0) }
      files[file.path] = File(path: file.path, shownAs: "(built-in) \(file.path)", bytes: bytes)
    }
    for file in overrides {
      files[file.path] = file
      // An asset takes the place of the one that is served at its address, whether that is made from a template or not.
      if file.path.hasPrefix("assets/") { files[Self.counterpart(file.path)] = nil }
    }
    let sorted = files.values.sorted { $0.path < $1.path }
    templates = TemplateSet(
      sources: sorted.filter { $0.path.hasSuffix(Self.ending) }.map {
        (name: Self.name($0.path), path: $0.shownAs, text: $0.bytes)
      })
    assets = sorted.filter { $0.path.hasPrefix("assets/") }
    // A file that replaces nothing may have the name of a template; that is said below.
    bytes = Dictionary(sorted.map { (Self.name($0.path), $0.bytes) }) { $0 + $1 }
    let set = templates
    // A slip in a part that many pages have is one finding.
    diagnostics =
      (Self.doubled(overrides)
      + (set.diagnostics.isEmpty
        ? Array(Set(pages.flatMap { Self.check($0, set) })) + Self.unused(overrides, by: pages, set) : set.diagnostics))
      .sorted()
  }

  private static func name(_ path: String) -> String { path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : path }

  /// The other file of the same name, with the ending of templates or without.
  private static func counterpart(_ path: String) -> String { path.hasSuffix(ending) ? name(path) : path + ending }

  /// Assets of the author's that would be served at one address, and a plain one where several are made from a template.
  private static func doubled(_ overrides: [File]) -> [Diagnostic] {
    let paths = Set(overrides.map(\.path))
    return overrides.compactMap { file in
      if file.path == FilterSheet.template {
        return Diagnostic(
          "doubled-asset", at: Span(file.shownAs), "A style sheet is made for each list, from a template.",
          fix: "Name it `\(file.path + ending)`.")
      }
      guard file.path.hasPrefix("assets/"), file.path.hasSuffix(ending), paths.contains(name(file.path)) else { return nil }
      return Diagnostic(
        "doubled-asset", at: Span(file.shownAs), "This makes `\(name(file.path))`, which lies beside it.", fix: "Delete one of them.")
    }
  }

  /// Stands for a file with all that it may include.
  func mark(of name: String) -> Mark {
    let names = templates.closure(of: name)
    return Mark { packed in
      for name in names.isEmpty ? [name] : names {
        packed.add(name)
        packed.add(bytes[name] ?? [])
      }
    }
  }

  /// Files of the author's that replace nothing and that no page reaches: most likely a slip in the name.
  private static func unused(_ overrides: [File], by pages: [any PageView.Type], _ set: TemplateSet) -> [Diagnostic] {
    let known = EmbeddedTheme.files.map(\.path)
    let reached = Set(pages.flatMap { set.closure(of: $0.template) }.map { $0 + ending })
    return overrides.filter { !known.contains($0.path) && !reached.contains($0.path) && !$0.path.hasPrefix("assets/") }.map { file in
      Diagnostic(
        "unused-template", .warning, at: Span(file.shownAs), "This file replaces nothing, and no template uses it.",
        fix: Suggestion.sentence(for: file.path, among: known) ?? "Name it like the built-in file it should replace.")
    }
  }

  private static func check<V: PageView>(_ type: V.Type, _ set: TemplateSet) -> [Diagnostic] {
    set.check(template: V.template, against: V.self)
  }

  /// The template of a page type; it exists once the theme has no diagnostics.
  subscript<V: PageView>(_ type: V.Type) -> Template {
    guard let template = templates.template(V.template) else { preconditionFailure("The theme was not checked: \(V.template)") }
    return template
  }
}
