package import Awards
import OpenBadges

/// Everything that was awarded, verified, with what proves it.
package struct IssuedBadges: Sendable {
  /// Public keys of the issuers.
  package let keys: IssuerKeys
  /// In the order of the ledger.
  package let records: [AwardRecord]
  /// Signed status lists, by issuer and purpose.
  private let lists: BadgeSources.Lists

  /// Ids of the micro-credentials that were awarded.
  let awarded: Set<String>

  /// A catalog that issues no badges.
  package static let none = IssuedBadges(keys: IssuerKeys(), records: [], lists: [:])

  init(keys: IssuerKeys, records: [AwardRecord], lists: BadgeSources.Lists) {
    self.keys = keys
    self.records = records
    self.lists = lists
    awarded = Set(records.compactMap { $0.award?.microCredential })
  }

  func list(_ organization: String, _ purpose: StatusList.Purpose) -> [UInt8]? { lists[BadgeSources.listName(organization, purpose)] }
}
