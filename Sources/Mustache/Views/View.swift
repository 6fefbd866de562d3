/// A type templates can show.
///
/// ```swift
/// struct RoleRow: View {
///   var title: String
///   var tags: [String]
///
///   static let shape = Shape<RoleRow>("role row", [
///     .text("title") { $0.title },
///     .texts("tags") { $0.tags },
///   ])
/// }
/// ```
package protocol View: Sendable {
  /// Must be stored (`static let`): it is asked for with every value.
  static var shape: Shape<Self> { get }
}
