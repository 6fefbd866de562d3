import Catalog
import Mustache

/// Says which files of data the site has, on which terms, and how they are written.
struct DataPage: PageView {
  static let template = "pages/data"

  let site: Site
  let head: Head
  let groups: [DataFileGroup]
  let companions: [CompanionRow]

  init(_ site: Site) {
    self.site = site
    var head = Head(
      site, title: "Data",
      description: "The whole catalog for other systems and for spreadsheets, made together with its pages.", url: Self.address(site))
    let files = DataFile.all(site)
    head.tell(SchemaOrg(site).dataset(files.filter { $0.group != .following }, head))
    self.head = head
    groups = DataFile.Group.allCases.compactMap { group in
      let rows = files.filter { $0.group == group }.map { DataFileRow(site, $0) }
      return rows.isEmpty ? nil : DataFileGroup(group: group, rows: rows)
    }
    companions = CompanionRow.all(site)
  }

  static func address(_ site: Site) -> String { site.addresses.section("data") }

  static let shape = Shape<DataPage>(
    "data page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("groups", of: DataFileGroup.self) { $0.groups },
      .list("companions", of: CompanionRow.self) { $0.companions }, .flag("has_companions") { !$0.companions.isEmpty },
      .text("license") { $0.site.configuration.license?.name }, .text("license_url") { $0.site.configuration.license?.url },
      .object("owner", of: LinkView.self) { page in page.site.configuration.organization.flatMap(page.site.link) },
      .text("version") { $0.site.configuration.schoolYear?.long },
      .list("contents", of: ContentsEntry.self) { $0.contents },
    ])

  private var contents: [ContentsEntry] {
    [ContentsEntry(id: "license", title: "License")] + groups.map { ContentsEntry(id: $0.id, title: $0.title) }
      + (companions.isEmpty ? [] : [ContentsEntry(id: "beside", title: "Beside each page")])
      + [
        ContentsEntry(id: "tables-notes", title: "How the tables are written"),
        ContentsEntry(id: "promises", title: "What you can rely on"),
      ]
  }
}
