import Mustache

/// What a server shows for an address that has nothing. It is asked for at any depth, so its links begin at the root.
struct NotFoundPage: PageView {
  static let template = "pages/not-found"

  let site: Site
  let head: Head

  init(_ site: Site) {
    self.site = site
    var head = Head(
      site, title: "There is no such page", description: "The address may be mistyped, or the page was never published.",
      url: Self.address(site))
    head.noIndex = true
    self.head = head
  }

  static func address(_ site: Site) -> String { "\(site.addresses.prefix)/404.html" }

  static let shape = Shape<NotFoundPage>("page for unknown addresses", frameFields)
}
