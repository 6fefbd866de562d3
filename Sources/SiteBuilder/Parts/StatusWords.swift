import Catalog

extension Common.Status {
  /// What a row of a list says of it; nothing where it is as usual.
  var words: String? {
    switch self {
    case .active: nil
    case .planned: "Planned"
    case .retired: "Retired"
    }
  }
}
