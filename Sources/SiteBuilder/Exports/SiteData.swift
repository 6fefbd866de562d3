import Catalog
import Storage

/// The files of `/data/`, and the page that says what they are.
extension SitePages {
  mutating func addData() {
    let site = site
    add(DataPage.address(site)) { DataPage(site) }
    for file in DataFile.all(site) {
      if let page = Page(of: file) { add(page) }
    }
  }
}
