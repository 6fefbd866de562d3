package import FrontMatter

/// What one person has: awards with their days, and what no award shows.
package struct Record: Sendable {
  package struct Award: Sendable, Hashable {
    package var microCredential: EntityID
    package var earned: CalendarDate

    package init(_ microCredential: EntityID, earned: CalendarDate) {
      self.microCredential = microCredential
      self.earned = earned
    }
  }

  package var awards: [Award]
  /// Roles that the person has or had.
  package var roles: Set<EntityID>
  /// Recognitions that were granted, with their day where it is known. Those that the awards alone suffice for need not be here.
  package var recognitions: [EntityID: CalendarDate?]
  /// Conditions outside of micro-credentials that are met, by their plain text.
  package var confirmed: Set<String>

  package init(
    awards: [Award] = [], roles: Set<EntityID> = [], recognitions: [EntityID: CalendarDate?] = [:], confirmed: Set<String> = []
  ) {
    self.awards = awards
    self.roles = roles
    self.recognitions = recognitions
    self.confirmed = confirmed
  }
}
