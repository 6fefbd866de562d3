import Awards
import Catalog
import FrontMatter
import Mustache
import OpenBadges

/// What anyone needs to know of an organization to verify its badges.
struct IssuerView: View {
  /// A pair of keys.
  struct Key: View {
    var name: String
    var created: String
    var retired: String?
    var proofKey: LinkView
    var jwtKey: LinkView

    static let shape = Shape<Key>(
      "key",
      [
        .text("name") { $0.name }, .text("created") { $0.created }, .text("retired") { $0.retired },
        .object("proof_key", of: LinkView.self) { $0.proofKey }, .object("jwt_key", of: LinkView.self) { $0.jwtKey },
      ])
  }

  var did: String
  var document: String
  var lists: [LinkView]
  var keys: [Key]
  /// The page where files are verified.
  var verify: String

  /// Nil where the organization has no keys.
  init?(_ site: Site, _ organization: EntityID) {
    let pairs = site.badges.keys.pairs(of: organization.id)
    guard !pairs.isEmpty else { return nil }
    func url(_ file: String) -> String { "\(site.addresses.prefix)/\(file)" }
    did = site.did(organization)
    document = url(Addresses.didFile(organization))
    lists = StatusList.Purpose.allCases.map { purpose in
      LinkView(
        title: purpose == .suspension ? "Badges that do not hold now" : "Badges revoked for good",
        url: url(Addresses.statusFile(organization, purpose)))
    }
    keys = pairs.reversed().map { pair in
      func link(_ kind: String, _ key: PublicKey) -> LinkView {
        LinkView(title: key.multibase, url: url(Addresses.keyFile(organization, key: "\(pair.name)-\(kind)")))
      }
      func day(_ text: String) -> String { CalendarDate(iso: text)?.long ?? text }
      return Key(
        name: pair.name, created: day(pair.created), retired: pair.retired.map(day), proofKey: link("ed25519", pair.proofKey),
        jwtKey: link("p256", pair.jwtKey))
    }
    verify = site.addresses.section("verify")
  }

  static let shape = Shape<IssuerView>(
    "issuer",
    [
      .text("did") { $0.did }, .text("document") { $0.document }, .list("lists", of: LinkView.self) { $0.lists },
      .list("keys", of: Key.self) { $0.keys }, .text("verify") { $0.verify },
    ])
}
