import Catalog

/// `llms.txt`: the catalog in one page of Markdown for programs that read text, after https://llmstxt.org.
enum LanguageModelText {
  static let path = "llms.txt"

  static func write(_ site: Site, into out: inout [UInt8]) {
    let configuration = site.configuration
    var lines = ["# \(plain(configuration.title))", ""]
    if !configuration.summary.isEmpty { lines += ["> \(plain(configuration.summary))", ""] }
    lines += [
      "Each page has its data beside it: add `index.json` to its address. The sign † marks what was assumed.", "",
    ]
    if let disclaimer = configuration.disclaimer { lines += [plain(site.catalog.plain(disclaimer.text)), ""] }
    let sections = Section.allCases.filter { !site.catalog.all($0.kind).isEmpty }
    add(
      "Indexes",
      sections.map { section in
        link(section.title, site.absolute(site.addresses.section(section.rawValue)), count(site, section.kind))
      }, to: &lines)
    let pages = site.catalog.all(.page).filter { $0.common.status == .active }
    add("Pages", pages.map { link($0.title, site.absolute(site.addresses.url($0.id)), $0.common.summary) }, to: &lines)
    let files = DataFile.all(site).filter { $0.path != path }
    let data = files.map { link("\($0.title) (\($0.format))", site.absolute("\(site.address.prefix)/\($0.path)"), $0.says) }
    let about = link("About the data", site.absolute(DataPage.address(site)), "License, schemas, and how the files are written.")
    add("Data", [about] + data, to: &lines)
    out += lines.joined(separator: "\n").utf8
  }

  private static func add(_ title: String, _ links: [String], to lines: inout [String]) {
    if !links.isEmpty { lines += ["## \(title)", ""] + links + [""] }
  }

  private static func count(_ site: Site, _ kind: Kind) -> String {
    let count = site.catalog.all(kind).count
    return "\(Numerals.grouped(count)) \(count == 1 ? kind.noun : kind.plural)."
  }

  private static func link(_ title: String, _ url: String, _ says: String) -> String {
    "- [\(plain(title))](\(url))" + (says.isEmpty ? "" : ": \(plain(says))")
  }

  /// Words that can't become markup, on one line.
  private static func plain(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "[", "]", "*", "_", "`", "<", "#": out += "\\\(scalar)"
      case "\n", "\r": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
