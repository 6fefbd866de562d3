/// The names of one view type and what each gives, known without any value: what a template is checked against.
struct Schema: Sendable {
  /// Which names there are may depend on nothing but the type, so the type is the identity.
  let id: ObjectIdentifier
  let name: String
  let kinds: [String: Kind]

  enum Kind: Sendable {
    case text, html, number, flag, texts
    /// Views may contain themselves (a tree), so what is inside is asked for, never held.
    case list(@Sendable () -> Schema)
    case object(@Sendable () -> Schema)

    /// For messages: "`roles` is …".
    var phrase: String {
      switch self {
      case .text: "text"
      case .html: "markup"
      case .number: "a number"
      case .flag: "a yes or no"
      case .texts: "a list of texts"
      case .list(let element): "a list (\(element().name))"
      case .object(let object): "a record (\(object().name))"
      }
    }
  }
}

extension Schema: Hashable {
  static func == (a: Schema, b: Schema) -> Bool { a.id == b.id }
  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
