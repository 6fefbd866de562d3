/// What a requirement leaves to the catalog: what is in a pool, what earns a recognition, how long things are valid.
package protocol RequirementRules: Sendable {
  /// The id under which an alias is kept.
  func current(_ id: EntityID) -> EntityID
  /// The micro-credentials of a pool, under their current ids.
  func members(of pool: Requirement.Pool) -> [EntityID]
  /// What earns a recognition; nil where it is granted in another way.
  func requirement(of recognition: EntityID) -> Requirement?
  /// For how many years an award or a recognition is valid; nil where it does not end.
  func validYears(of id: EntityID) -> Int?
  /// Whether a micro-credential can't be earned any more.
  func isRetired(_ id: EntityID) -> Bool
}
