/// The catalog in the languages that other systems read: CTDL and CASE.
extension SitePages {
  mutating func addStandards() {
    let site = site
    add(Page(path: CTDL.path) { CTDLDocument(site).write(into: &$0) })
    add(Page(path: CASE.path) { CASEPackage(site).write(into: &$0) })
  }
}
