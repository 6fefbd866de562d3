import Mustache

/// What stands at an address that has moved.
struct RedirectPage: PageView {
  static let template = "pages/redirect"

  let site: Site
  let head: Head
  let target: LinkView

  init(_ site: Site, to target: LinkView) {
    self.site = site
    self.target = target
    head = Head(site, title: target.title, description: target.summary, url: target.url)
  }

  static let shape = Shape<RedirectPage>("redirect page", frameFields + [.object("target", of: LinkView.self) { $0.target }])
}
