import Mustache

/// The forms in which a posting takes the qualifications over.
extension Posting {
  /// Markup that needs nothing of this site: no style, no script, no class.
  var html: String {
    var out = "<section>\n<h3>\(escaped(heading))</h3>\n<p>\(escaped(version)).</p>\n"
    if !qualifications.isEmpty {
      out += "<ol>\n"
      for it in qualifications { out += "<li>\(escaped(it.text)) (\(it.level.word))</li>\n" }
      out += "</ol>\n"
    }
    if !requirements.isEmpty {
      out += "<p>\(escaped(requirementsTitle)):</p>\n<ul>\n"
      for sentence in requirements { out += "<li>\(escaped(sentence))</li>\n" }
      out += "</ul>\n"
    }
    out += "<p>\(escaped(disclaimer))</p>\n"
    if let assumption { out += "<p>\(escaped(assumption))</p>\n" }
    return out + "<p><a href=\"\(escaped(address))\">\(escaped(address))</a></p>\n</section>\n"
  }

  /// Plain text; each paragraph on one line, as mail programs and forms want it.
  var text: String {
    var out = "\(heading)\n\(version).\n"
    if !qualifications.isEmpty {
      out += "\n"
      for (index, it) in qualifications.enumerated() { out += "\(index + 1). \(it.text) (\(it.level.word))\n" }
    }
    if !requirements.isEmpty {
      out += "\n\(requirementsTitle):\n"
      for sentence in requirements { out += "- \(sentence)\n" }
    }
    out += "\n\(disclaimer)\n"
    if let assumption { out += "\(assumption)\n" }
    return out + "\n\(address)\n"
  }

  /// For software that fills in postings: `format` changes when a reader of the old form would misread the new one.
  var data: JSONValue {
    .members([
      ("format", .number(1)), ("kind", .text("posting")), ("role", .text(card.entity.id.id)), ("title", .text(title)),
      ("organization", site.organization(of: card.entity).map { .text($0.title) }),
      ("version", card.year.map { .text($0.description) }), ("sealed", .flag(!card.isCurrent)),
      ("updated", card.entity.common.updated.map { .text($0.description) }), ("address", .text(address)),
      ("qualifications", .some(qualifications.map(data))),
      (
        "requirement",
        card.role.requires.map { requires in
          .members([
            ("sentence", .text(site.catalog.words.sentence(requires))), ("parts", .list(requirements.map { .text($0) })),
            ("binding", card.role.binding.map { .text($0.level.rawValue) }),
          ])
        }
      ),
      ("disclaimer", .text(disclaimer)), ("assumption", assumption.map { .text($0) }),
    ])
  }

  private func data(_ it: Qualification) -> JSONValue {
    .members([
      ("id", .text(it.id)), ("number", .text(it.number)), ("url", .text("\(address)#\(it.id)")), ("text", .text(it.text)),
      ("level", .text(it.level.rawValue)), ("kind", it.basis.map { .text($0.rawValue) }),
    ])
  }

  private func escaped(_ text: String) -> String { HTML(escaping: text).text }
}
