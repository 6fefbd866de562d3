/// What an author wrote in one place of a form.
enum FormNode {
  case scalar(FormScalar)
  case list([FormNode], at: FormPlace)
  case group([FormEntry], at: FormPlace)

  var place: FormPlace {
    switch self {
    case .scalar(let scalar): scalar.place
    case .list(_, let place), .group(_, let place): place
    }
  }

  /// Nothing was written here.
  var isBlank: Bool {
    if case .scalar(let scalar) = self { scalar.isBlank } else { false }
  }

  /// What it is, in a sentence: "`eight`", "a list", "a group of fields".
  var described: String {
    switch self {
    case .scalar(let scalar): Wording.quoted(scalar.text)
    case .list: "a list"
    case .group: "a group of fields"
    }
  }
}

/// A single value, exactly as written.
struct FormScalar {
  let text: String
  let place: FormPlace
  /// Nothing, or one of YAML's words for nothing without quotes.
  let isBlank: Bool
}

/// A field of a group: its name and its value.
struct FormEntry {
  let name: String
  let place: FormPlace
  let value: FormNode
}

/// Line and column of the form's text, both from 1.
struct FormPlace {
  let line: Int32
  let column: Int32
}
