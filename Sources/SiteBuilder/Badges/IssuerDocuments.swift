import Awards
import Catalog
import OpenBadges

extension Site {
  /// What is published about the issuers, by address: all that a credential of theirs is verified with.
  func documents(of badges: IssuedBadges) -> [String: [UInt8]] {
    var documents: [String: [UInt8]] = [:]
    for organization in badges.keys.organizations {
      let id = EntityID(.organization, organization)
      documents[permanent(Addresses.didFile(id))] = badges.keys.document(of: organization, did: did(id)).json.bytes()
      for purpose in StatusList.Purpose.allCases {
        documents[permanent(Addresses.statusFile(id, purpose))] = badges.list(organization, purpose)
      }
    }
    return documents
  }
}
