import Mustache

/// A view that is a whole page: it names its template and carries the frame and the head.
protocol PageView: View {
  /// Without the ending: `pages/role`.
  static var template: String { get }
  var site: Site { get }
  var head: Head { get }
}

extension PageView {
  /// Fields that the layout needs, to begin each page's shape with.
  static var frameFields: [Field<Self>] {
    [.object("site", of: Frame.self) { $0.site.frame }, .object("page", of: Head.self) { $0.head }]
  }
}
