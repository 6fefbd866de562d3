import Diagnostics

/// Pairs the tags that open and close something, and reports those without a partner.
enum Structure {
  /// After that many mistakes the file is hardly a template; more would say nothing new.
  private static let limit = 50

  /// Sections in sections beyond this are no template that a person wrote, and take ever longer to check.
  private static let deepest = 100

  static func match(_ tags: inout [Tag], in source: Source) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var stack: [Int] = []

    func unclosed(_ tag: Tag) {
      guard diagnostics.count < limit else { return }
      diagnostics.append(
        Diagnostic(
          "template-unclosed-section", at: source.span(at: tag.start), "`\(tag.opening)` is never closed.",
          fix: "Add `{{/\(tag.isDynamic ? "*" : "")\(tag.name)}}` where it ends."))
    }

    pairing: for index in tags.indices where diagnostics.count < limit {
      switch tags[index].kind {
      case .section, .inverted, .parent, .block:
        stack.append(index)
        if stack.count > deepest {
          let open = tags[index]
          diagnostics.append(
            Diagnostic(
              "template-nesting", at: source.span(at: open.start), "`\(open.opening)` is nested more than \(deepest) deep.",
              fix: "Move what is inside into a template of its own."))
          // What is open has no partner to be looked for.
          stack = []
          break pairing
        }
      case .close:
        let close = tags[index]
        guard let depth = stack.lastIndex(where: { tags[$0].name == close.name && tags[$0].isDynamic == close.isDynamic }) else {
          tags[index].kind = .nothing
          diagnostics.append(stray(close, inside: stack.last.map { tags[$0] }, source))
          continue
        }
        for orphan in stack[(depth + 1)...] {
          unclosed(tags[orphan])
          tags[orphan].kind = .nothing
        }
        tags[stack[depth]].partner = index
        tags[index].partner = stack[depth]
        stack.removeSubrange(depth...)
      default: break
      }
    }
    for orphan in stack {
      unclosed(tags[orphan])
      tags[orphan].kind = .nothing
    }
    // Where the work ended early, what is left has no partner.
    for index in tags.indices where tags[index].partner == nil {
      if [.section, .inverted, .parent, .block, .close].contains(tags[index].kind) { tags[index].kind = .nothing }
    }
    markOverrides(&tags)
    return diagnostics
  }

  /// Only once all tags have their partners: a block inside a parent that is never closed replaces nothing.
  private static func markOverrides(_ tags: inout [Tag]) {
    var open: [Tag.Kind] = []
    for index in tags.indices where tags[index].partner != nil {
      if tags[index].kind == .close {
        open.removeLast()
      } else {
        tags[index].isOverride = tags[index].kind == .block && open.last == .parent
        open.append(tags[index].kind)
      }
    }
  }

  private static func stray(_ close: Tag, inside open: Tag?, _ source: Source) -> Diagnostic {
    let fix =
      open.map { "Open here is `\($0.opening)` of line \(source.span(at: $0.start).line)." }
      ?? "Remove it, or open it before with `{{#\(close.name)}}`."
    return Diagnostic(
      "template-stray-close", at: source.span(at: close.start), "`\(close.opening)` closes nothing that is open here.", fix: fix)
  }
}
