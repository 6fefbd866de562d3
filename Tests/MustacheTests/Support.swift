import Mustache

extension TemplateSet {
  /// Templates by name; the path is the name with `.mustache`.
  init(_ templates: KeyValuePairs<String, String>, strict: Bool = true) {
    self.init(sources: templates.map { ($0.key, $0.key + ".mustache", Array($0.value.utf8)) }, strict: strict)
  }

  func page<V: View>(_ name: String, _ view: V) throws -> String {
    var out: [UInt8] = []
    try render(name, view, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// What `check` says, one printed line each.
  func findings<V: View>(_ name: String, _ type: V.Type) -> [String] {
    check(template: name, against: type).map(\.line)
  }
}

struct Tag: View {
  var label = "tag"
  var shared = "inner"

  static let shape = Shape<Tag>("tag", [.text("label") { $0.label }, .text("shared") { $0.shared }])
}

/// A view that contains itself.
struct Node: View {
  var name = "node"
  var children: [Node] = []

  static let shape = Shape<Node>("tree node", [.text("name") { $0.name }, .list("children", of: Node.self) { $0.children }])
}

/// A view with a field of every kind.
struct Card: View {
  var title: String? = "Lead & learn"
  var body: HTML? = HTML("<p>Hello</p>")
  var count: Int? = 3
  var isOpen = true
  var words = ["a", "<b>"]
  var tags = [Tag(label: "one"), Tag(label: "two")]
  var owner: Tag? = Tag(label: "owner")
  var root: Node? = Node(name: "r", children: [Node(name: "x", children: [Node(name: "y")]), Node(name: "z")])
  var shared = "outer"

  static let shape = Shape<Card>(
    "card",
    [
      .text("title") { $0.title }, .html("body") { $0.body }, .number("count") { $0.count }, .flag("isOpen") { $0.isOpen },
      .texts("words") { $0.words }, .list("tags", of: Tag.self) { $0.tags }, .object("owner", of: Tag.self) { $0.owner },
      .object("root", of: Node.self) { $0.root }, .text("shared") { $0.shared },
    ])
}
