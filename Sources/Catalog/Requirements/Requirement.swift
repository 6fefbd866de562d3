package import Diagnostics
import FrontMatter

/// What must be held to earn or hold something. One language serves roles, programs, recognitions, renewal and growth goals.
package final class Requirement: Sendable {
  package indirect enum Form: Sendable {
    case all([Requirement])
    case any([Requirement])
    /// Any `count` of a pool, within a number of years where given.
    case choose(count: Int, pool: Pool, withinYears: Int?)
    case microCredential(EntityID)
    case recognition(EntityID)
    case role(EntityID)
    /// What no micro-credential can meet.
    case other(RichText, kind: OtherKind)
  }

  package enum OtherKind: String, CaseIterable, Sendable { case licence, degree, years, evaluation, interview, training }

  package enum Pool: Sendable {
    /// Every micro-credential that the program lists.
    case program(EntityID)
    /// Every micro-credential with `state_vetted: yes`.
    case stateVetted
    case listed([EntityID])
  }

  package let form: Form
  package let note: RichText?
  package let span: Span

  init(form: Form, note: RichText?, span: Span) {
    self.form = form
    self.note = note
    self.span = span
  }
}

extension Requirement {
  /// This node and all below it, parents first.
  package var nodes: [Requirement] {
    switch form {
    case .all(let parts), .any(let parts): [self] + parts.flatMap(\.nodes)
    default: [self]
    }
  }

  /// The parts that must all be met: what somebody may cite one by one.
  package var clauses: [Requirement] {
    if case .all(let parts) = form { return parts }
    return [self]
  }

  /// Micro-credentials named in it, outside pools, each once, in the order of the source.
  package var named: [EntityID] {
    var seen: Set<EntityID> = []
    return nodes.compactMap { node in
      if case .microCredential(let id) = node.form, seen.insert(id).inserted { return id }
      return nil
    }
  }
}
