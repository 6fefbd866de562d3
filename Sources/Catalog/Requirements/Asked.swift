/// Things of one sort that a role asks for together and in one way: the cell of a table, or a part of it.
package struct Asked: Sendable {
  /// What it is that is asked for. The order is that of the columns.
  package enum Sort: String, CaseIterable, Sendable {
    case licence, degree, years, position, evaluation, interview, training
    /// A qualification whose author did not say of what kind it is.
    case other
    case role, recognition
    case microCredential = "micro-credential"
  }

  package enum How: Hashable, Sendable {
    /// Together with all else that is asked for.
    case each
    /// As one of so many ways.
    case oneOf(Int)
    /// So many of a list.
    case any(Int, of: Int, withinYears: Int?)
    case recommended
  }

  package enum Item: Sendable {
    /// A qualification, and its place in the list of the card, from 1.
    case qualification(Role.Qualification, number: Int)
    /// What the requirement asks for in words.
    case words(RichText)
    /// A micro-credential, recognition or role by its current id.
    case thing(EntityID)
    /// Whatever a program lists or the state has vetted.
    case pool(Requirement.Pool)
  }

  package var sort: Sort
  package var how: How
  /// How far it binds; nil where the card does not say, and for what is recommended.
  package var binding: Binding.Level?
  package var items: [Item] = []

  /// Whether nobody holds the role without it: asked for, and not as something that is only preferred.
  package var isRequired: Bool { how != .recommended && (binding == nil || binding == .required) }
}

extension Asked.Sort {
  init(_ basis: Role.Qualification.Basis?) {
    switch basis {
    case .licence: self = .licence
    case .degree: self = .degree
    case .years: self = .years
    case .position: self = .position
    case .evaluation: self = .evaluation
    case .interview: self = .interview
    case .training: self = .training
    case .microCredential: self = .microCredential
    case nil: self = .other
    }
  }

  init(_ kind: Requirement.OtherKind) {
    switch kind {
    case .licence: self = .licence
    case .degree: self = .degree
    case .years: self = .years
    case .evaluation: self = .evaluation
    case .interview: self = .interview
    case .training: self = .training
    }
  }
}
