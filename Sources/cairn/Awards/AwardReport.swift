import Awards
import Diagnostics
import OpenBadges
import SiteBuilder

/// What is said of an award that was made.
struct AwardReport {
  private let url: String
  private let badge: BadgeID
  private let request: AwardRequest
  private let isNew: Bool

  /// - Parameter isNew: false where it had been awarded before.
  init(_ site: Site, _ badge: BadgeID, _ request: AwardRequest, isNew: Bool = true) {
    url = site.permanent("badges/\(badge)/")
    self.badge = badge
    self.request = request
    self.isNew = isNew
  }

  func print(_ options: ContentOptions) {
    if options.format == .json {
      Swift.print(String(decoding: JSON.object(json).bytes(), as: UTF8.self))
    } else if request.span.line > 0 {
      // Which row got which badge is what was asked for; names stay out of logs.
      let reference = request.reference.map { " (\($0))" } ?? ""
      Swift.print("Line \(request.span.line)\(reference): \(request.microCredential) \(url)\(isNew ? "" : " (awarded before)")")
    } else if !options.quiet {
      Swift.print("Awarded \(request.microCredential). After the next build its page is \(url)")
    }
  }

  private var json: JSONObject {
    var json: JSONObject = [
      "badge": .text(badge.text), "url": .text(url), "micro_credential": .text(request.microCredential),
      "awarded": .text("\(request.awarded)"),
    ]
    json["until"] = request.until.map { .text("\($0)") }
    if request.span.line > 0 { json["line"] = .number(Double(request.span.line)) }
    json["reference"] = request.reference.map { .text($0) }
    return json
  }
}
