import Foundation

/// Writes a synthetic catalog as Cairn's sources.
struct ContentWriter {
  let catalog: SyntheticCatalog
  let folder: URL

  func write() throws {
    try file("catalog.yaml", configuration)
    try file("organizations/district.md", page(["title: Synthetic District"], ""))
    for it in catalog.competencies { try file("competencies/\(it.id).md", page(competency(it), "")) }
    for it in catalog.rubrics { try file("rubrics/\(it.id).yaml", rubric(it).joined(separator: "\n") + "\n") }
    for it in catalog.microcredentials { try file("micro-credentials/\(it.id).md", page(microCredential(it), it.body)) }
    for it in catalog.roles { try file("roles/\(it.id).md", page(role(it), it.body)) }
    for it in catalog.programs { try file("programs/\(it.id).md", page(program(it), it.body)) }
    for it in catalog.pathways { try file("pathways/\(it.id).md", page(pathway(it), it.body)) }
    for (index, it) in catalog.faq.enumerated() { try file("faqs/\(index + 1).md", page(question(it, index + 1), it.a)) }
  }

  // MARK: - Forms

  private var configuration: String {
    let head = [
      "title: Synthetic catalog", "summary: Invented words in the shape of a catalog.", "base_url: https://catalog.example.org",
      "organization: district", "school_year: 2019-20", "categories:",
    ]
    return (head + catalog.categories.map { "  - name: \(quoted($0.title))" }).joined(separator: "\n") + "\n"
  }

  private func competency(_ it: SyntheticCatalog.Named) -> [String] {
    ["title: \(quoted(it.title))", "statement: \(quoted("can practice \(it.title.lowercased())"))", "type: skill"]
  }

  private func rubric(_ it: SyntheticCatalog.Rubric) -> [String] {
    [
      "title: \(quoted(it.title))", "summary: \(quoted(it.summary))", "scale: [Beginning, Developing, Proficient, Leading]",
      "pass: Proficient", "criteria:",
    ]
      + it.rubric.enumerated().flatMap { index, criterion in
        ["  - id: c\(index + 1)", "    text: \(quoted(criterion.criterion))", "    levels:"]
          + criterion.levels.map { "      - \(quoted($0))" }
      }
  }

  private func microCredential(_ it: SyntheticCatalog.MicroCredential) -> [String] {
    let category = catalog.categories.first { $0.id == it.category }?.title ?? it.category
    var lines = [
      "title: \(quoted(it.title))", "summary: \(quoted(it.summary))", "updated: \(it.date)", "category: \(quoted(category))",
      "competencies: \(list(it.competencies))", "effort_hours: {min: \(it.hours), max: \(it.hours + 4)}",
    ]
    if !it.prerequisites.isEmpty { lines.append("prerequisites: \(list(it.prerequisites))") }
    lines.append("requirements:")
    for part in it.requirements {
      lines += [
        "  - title: \(quoted(part.title))", "    prompt: \(quoted(part.prompt))", "    words: \(part.words)", "    rubric: \(part.rubric)",
      ]
    }
    return lines + ["rubric: \(it.rubric)"]
  }

  private func role(_ it: SyntheticCatalog.Role) -> [String] {
    var lines = [
      "title: \(quoted(it.title))", "summary: \(quoted(it.summary))", "updated: \(it.date)", "family: \(quoted(it.category))",
      "level: campus",
      "competencies: \(list(it.competencies))", "qualifications:",
    ]
    lines += it.qualifications.map { "  - text: \(quoted($0))" }
    if !it.requires.isEmpty { lines.append("requires:") }
    for group in it.requires {
      switch group.rule {
      case "choose": lines += ["  - choose: \(group.n ?? 1)", "    from: \(list(group.mcs))"]
      default: lines += ["  - \(group.rule):"] + group.mcs.map { "      - mc: \($0)" }
      }
    }
    if !it.next.isEmpty { lines += ["leads_to:"] + it.next.map { "  - role: \($0)" } }
    return lines
  }

  private func program(_ it: SyntheticCatalog.Program) -> [String] {
    var seen: Set<String> = []
    let listed = it.milestones.flatMap(\.mcs).filter { seen.insert($0).inserted }
    return [
      "title: \(quoted(it.title))", "summary: \(quoted(it.summary))", "roles: \(list(it.roles))", "micro_credentials: \(list(listed))",
      "milestones:",
    ]
      + it.milestones.flatMap {
        ["  - label: \(quoted($0.title))", "    week: \(max($0.day / 7, 1))", "    micro_credentials: \(list($0.mcs))"]
      }
  }

  private func pathway(_ it: SyntheticCatalog.Pathway) -> [String] {
    let roles = it.orderedRoles
    return ["title: \(quoted(it.title))", "summary: \(quoted(it.summary))", "roles: \(list(roles))", "text_summary: \(quoted(it.summary))"]
      + (roles.count > 1 ? ["edges:"] : []) + zip(roles, roles.dropFirst()).map { "  - {from: \($0), to: \($1), kind: promotion}" }
  }

  private func question(_ it: SyntheticCatalog.Question, _ number: Int) -> [String] {
    [
      "number: \(number)", "question: \(quoted(it.q))", "summary: \(quoted(it.q))",
      "about: [\(it.links.map { scheme(of: $0) + ":" + $0 }.joined(separator: ", "))]",
    ]
  }

  // MARK: - Text

  private func page(_ lines: [String], _ body: String) -> String {
    "---\n" + lines.joined(separator: "\n") + "\n---\n\n" + SourceText.linked(body) { scheme(of: $0) + ":" + $0 } + "\n"
  }

  private func scheme(of id: String) -> String {
    switch id.prefix(2) {
    case "mc": "mc"
    case "ro": "role"
    case "rb": "rubric"
    case "pr": "program"
    case "pa": "pathway"
    case "co": "competency"
    default: "faq"
    }
  }

  private func list(_ ids: [String]) -> String { "[" + ids.joined(separator: ", ") + "]" }
  private func quoted(_ text: String) -> String { SourceText.quoted(text) }
  private func file(_ path: String, _ text: String) throws { try SourceFolder(url: folder).write(path, text) }
}
