package import Catalog
import OpenBadges

extension Addresses {
  /// What a micro-credential certifies, for machines, below the output folder.
  static func achievementFile(_ id: EntityID) -> String { path(id).dropFirst() + "achievement.json" }
  /// The micro-credential's picture on badges, below the output folder.
  static func badgePictureFile(_ id: EntityID) -> String { path(id).dropFirst() + "badge.png" }
  /// The folder of a badge, below the output folder, with a slash at the end.
  static func badgeFolder(_ badge: String) -> String { "\(badges)\(badge)/" }
  /// The folder of all badges, below the output folder.
  static let badges = "badges/"
  /// The DID document of an issuer, below the output folder.
  static func didFile(_ organization: EntityID) -> String { path(organization).dropFirst() + "did.json" }
  /// A key of an issuer, below the output folder.
  static func keyFile(_ organization: EntityID, key name: String) -> String { path(organization).dropFirst() + "keys/\(name).json" }
  /// A status list of an issuer, below the output folder.
  static func statusFile(_ organization: EntityID, _ purpose: StatusList.Purpose) -> String {
    path(organization).dropFirst() + "status/\(purpose.rawValue).json"
  }
}

/// What is signed names the address that the catalog states for itself, wherever a copy of the site is looked at.
extension Site {
  /// The address for good of a file of the site.
  package func permanent(_ file: String) -> String { "\(home.origin)\(home.prefix)/\(file)" }

  /// The address for good of a thing's page.
  func permanentPage(_ id: EntityID) -> String { permanent(String(Addresses.path(catalog.current(id)).dropFirst())) }

  /// The DID of an organization as issuer (did:web, section 3.1): its document lies beside the organization's page.
  package func did(_ organization: EntityID) -> String {
    let host = home.origin.drop { $0 != "/" }.dropFirst(2)
    let steps = (home.prefix + Addresses.path(catalog.current(organization))).split(separator: "/")
    return (["did", "web", host.map { $0 == ":" ? "%3A" : String($0) }.joined()] + steps.map(String.init)).joined(separator: ":")
  }
}
