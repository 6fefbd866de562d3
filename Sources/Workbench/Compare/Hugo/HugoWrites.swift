/// How much of what Cairn writes the site for Hugo has.
enum HugoWrites: String, CaseIterable {
  /// Pages, their lists, a sitemap and one index for the search.
  case pages
  /// Every file of Cairn's that templates of Hugo can make.
  case files

  var title: String {
    switch self {
    case .pages: "Hugo writes pages alone"
    case .files: "Hugo writes the files that Cairn writes"
    }
  }
}
