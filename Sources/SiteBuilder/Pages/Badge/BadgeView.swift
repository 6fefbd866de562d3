import FrontMatter
import Mustache

/// What is known of a badge when the site is built: what its credential says, and what its issuer did with it since.
struct BadgeView: Sendable {
  /// What the ledger says of it.
  enum State: String, Sendable {
    case valid, suspended, revoked, withdrawn
  }

  /// 32 hexadecimal digits.
  var id: String
  var state: State
  /// Since when it is suspended, revoked or withdrawn.
  var since: CalendarDate?
  /// Why it was suspended or revoked, in words for the middle of a sentence: `awarded in error`.
  var reason: String?
  /// Nil where the earner did not agree to be named, and always where the badge is withdrawn.
  var earner: String?
  /// The achievement's name, as in the credential.
  var title: String
  /// The micro-credential's page.
  var url: String
  var category: String
  /// The address of the micro-credential's picture.
  var stone: String
  var issuer: Issuer
  var awarded: CalendarDate
  /// Its last day.
  var validUntil: CalendarDate?
  /// When the earner agreed, and to what: `name and badge`.
  var consent: (on: CalendarDate, scope: String)?
  /// The achievement's description, as in the credential.
  var summary: String
  /// The lines of the criteria's narrative, as in the credential.
  var criteria: [String]
  /// How it was assessed.
  var assessment: HTML?
  var counts: [CountView]
  /// Where it can be fetched: files beside the page, by their names (`badge.png`).
  var files: [String]
  /// The picture of the micro-credential for previews.
  var preview: PreviewLink?
  /// The page's address as a QR code, drawn in SVG.
  var qr: HTML?

  /// Who issued it.
  struct Issuer: Sendable {
    var name: String
    /// Its page.
    var url: String
    /// `catalog.example.org`
    var host: String
    /// Its DID, as in the credential.
    var did: String
  }
}
