import Catalog
import Mustache
import Storage

/// Which files the site has. Nothing is rendered yet: a page's view is made when it is written.
package struct SitePlan: Sendable {
  let pages: [Page]
  /// Pages for people.
  let pageCount: Int

  init(_ site: Site, _ theme: Theme, images: [SourceFile] = [], tree: SourceTree? = nil) {
    var planner = Planner(site: site, theme: theme)
    planner.addPages()
    let people = planner.pages.filter { $0.canonical != nil }.count
    planner.addRedirects()
    planner.addFiles()
    planner.addImages(images, from: tree)
    pages = planner.pages
    pageCount = people
  }
}
