import Catalog
import Mustache

/// A requirement as clauses that somebody may cite: one for each thing that is asked for.
struct RequirementClauses: Sendable {
  let site: Site
  let requirement: Requirement

  var parts: [Requirement] { requirement.clauses }

  /// The same as somebody may cite them.
  var citables: [Citable] {
    parts.enumerated().map { Citable(anchor: "n\($0 + 1)", words: site.catalog.words.sentence($1)) }
  }

  var clauses: [ClauseView] {
    parts.enumerated().map { index, part in
      ClauseView(
        id: "n\(index + 1)", number: "N\(index + 1)", text: text(part), note: note(part), tag: TagView(sign: "must", word: "Required"),
        name: "requirement \(index + 1)")
    }
  }

  private func text(_ part: Requirement) -> HTML {
    switch part.form {
    case .microCredential(let id): return link(id, quoted: true).adding(".")
    case .recognition(let id): return HTML("The recognition ").adding(link(id, quoted: true)).adding(".")
    case .role(let id): return HTML("Having been ").adding(link(id, quoted: false)).adding(".")
    case .any(let parts) where parts.allSatisfy(\.isName):
      return HTML("Either ").adding(series(parts.map(text(ofName:)), by: "or")).adding(".")
    case .all(let parts) where parts.allSatisfy(\.isName):
      return series(parts.map(text(ofName:)), by: "and").adding(".")
    case .choose(let count, .listed(let ids), let years):
      return HTML("Any \(Numerals.words(count)) of ").adding(series(ids.map { link($0, quoted: true) }, by: "and")).adding(within(years))
    case .choose(let count, .program(let id), let years):
      return HTML("Any \(Numerals.words(count)) of ").adding(link(id, quoted: true)).adding(within(years)).adding(
        " <a href=\"#list\">The list is below</a>.")
    case .choose(let count, .stateVetted, let years):
      return HTML("Any \(Numerals.words(count)) of the micro-credentials that the state has vetted").adding(within(years))
    case .other(let text, _): return HTML(bytes: site.html(text).bytes).adding(text.plain.hasSuffix(".") ? "" : ".")
    case .any, .all: return site.html(site.catalog.words.sentence(part))
    }
  }

  private func within(_ years: Int?) -> String {
    years.map { ", earned within \(Numerals.count($0, "year"))." } ?? "."
  }

  private func note(_ part: Requirement) -> HTML? {
    if let note = part.note { return site.html(note) }
    if case .other(_, let kind) = part.form { return HTML(escaping: "\(kind.words). No micro-credential can meet it.") }
    return nil
  }

  private func text(ofName part: Requirement) -> HTML {
    switch part.form {
    case .microCredential(let id), .recognition(let id): link(id, quoted: true)
    case .role(let id): link(id, quoted: false)
    default: HTML()
    }
  }

  private func link(_ id: EntityID, quoted: Bool) -> HTML {
    let title = HTML(escaping: site.catalog.title(id)).text, url = HTML(escaping: site.url(id)).text
    let link = "<a href=\"\(url)\">\(title)</a>"
    return HTML(quoted ? "“\(link)”" : link)
  }

  private func series(_ parts: [HTML], by word: String) -> HTML {
    var out = HTML()
    for (index, part) in parts.enumerated() {
      if index > 0 { out = out.adding(parts.count == 2 ? " \(word) " : index == parts.count - 1 ? ", \(word) " : ", ") }
      out = out.adding(part)
    }
    return out
  }
}

extension Requirement {
  /// Whether it names one thing and asks for nothing else.
  fileprivate var isName: Bool {
    switch form {
    case .microCredential, .recognition, .role: true
    case .all, .any, .choose, .other: false
    }
  }
}

extension Requirement.OtherKind {
  /// What it is, for a note.
  var words: String {
    switch self {
    case .licence: "A license"
    case .degree: "A degree"
    case .years: "Years of work"
    case .evaluation: "An evaluation"
    case .interview: "An interview"
    case .training: "Training"
    }
  }
}

extension HTML {
  func adding(_ other: HTML) -> HTML { HTML(bytes: bytes + other.bytes) }
  /// Adds markup that is safe as it stands.
  func adding(_ markup: String) -> HTML { HTML(bytes: bytes + markup.utf8) }
}
