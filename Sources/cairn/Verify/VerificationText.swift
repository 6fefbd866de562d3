import Diagnostics
import OpenBadges

/// A verification in words or as JSON.
struct VerificationText {
  private let file: String
  private let found: Verification

  init(file: String, _ found: Verification) {
    self.file = file
    self.found = found
  }

  func render(_ format: DiagnosticFormat) -> String {
    switch format {
    case .text: text
    case .json: String(decoding: json.bytes(), as: UTF8.self) + "\n"
    }
  }

  private var text: String {
    var lines = ["\(file): \(headline)"]
    if let credential = found.credential {
      let earner = credential.subject.name.map { " to \($0)" } ?? ""
      lines.append("  \(credential.subject.achievement.name), issued by \(credential.issuer.name ?? credential.issuer.id)\(earner)")
    }
    for check in found.checks { lines.append("  \(mark(check.outcome)) \(check.sentence)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var headline: String {
    switch found.verdict {
    case .valid: "valid"
    case .expired: "expired"
    case .notYetValid: "not valid yet"
    case .revoked: "revoked by its issuer"
    case .suspended: "suspended by its issuer"
    case .tampered: "NOT GENUINE: it was changed, or its issuer did not sign it"
    case .unrecognised: "issuer not recognised"
    case .unchecked: "could not be checked"
    case .unreadable: "no badge"
    }
  }

  private func mark(_ outcome: Check.Outcome) -> String {
    switch outcome {
    case .passed: "yes   "
    case .failed: "NO    "
    case .noted: "note  "
    case .unknown: "open  "
    }
  }

  private var json: JSON {
    var json: JSONObject = [
      "file": .text(file), "verdict": .text(found.verdict.rawValue),
      "checks": .list(
        found.checks.map {
          ["name": .text($0.name.rawValue), "outcome": .text($0.outcome.rawValue), "sentence": .text($0.sentence)]
        }),
    ]
    if let credential = found.credential {
      var says: JSONObject = [
        "id": .text(credential.id), "name": .text(credential.subject.achievement.name), "issuer": .text(credential.issuer.id),
        "from": .text(credential.validFrom.text),
      ]
      says["earner"] = credential.subject.name.map { .text($0) }
      says["until"] = (credential.validUntil?.text).map { .text($0) }
      json["credential"] = .object(says)
    }
    return .object(json)
  }
}
