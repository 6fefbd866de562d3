import Catalog
import Storage

extension Site {
  /// The files that repeat twins, by path.
  var series: [String: Series] {
    var all = [CatalogFile.path: CatalogFile.series(self)]
    for kind in Kind.allCases { all[CSVTable.path(kind)] = CSVTable.series(self, kind) }
    return all
  }
}

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
