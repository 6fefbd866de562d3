import FrontMatter
import Mustache

/// What stands at an address that leads elsewhere.
struct RedirectPage: PageView {
  static let template = "pages/redirect"

  let site: Site
  let head: Head
  let target: LinkView
  /// Set where the address is that of a school year whose card is today's.
  let year: SchoolYear?

  init(_ site: Site, to target: LinkView, year: SchoolYear? = nil) {
    self.site = site
    self.target = target
    self.year = year
    head = Head(site, title: target.title, description: target.summary, url: target.url)
  }

  static let shape = Shape<RedirectPage>(
    "redirect page",
    frameFields + [.object("target", of: LinkView.self) { $0.target }, .text("year") { $0.year?.long }])
}
