import OpenBadges

extension LedgerEvent {
  /// The line as it stands in the ledger, with the line feed at its end.
  package var line: [UInt8] { JSON.object(object).bytes() + [0x0A] }

  private var object: JSONObject {
    switch self {
    case .award(let award): award.object
    case .change(let change):
      [
        "event": .text(change.kind.rawValue), "badge": .text(change.badge.text), "at": .text(change.at.text),
        "reason": .text(change.reason),
      ]
    case .erased(let erasure):
      [
        "event": "erased", "badge": .text(erasure.badge.text), "at": .text(erasure.at.text),
        "organization": .text(erasure.organization), "index": .number(Double(erasure.index)),
      ]
    }
  }
}

extension Award {
  fileprivate var object: JSONObject {
    var object: JSONObject = [
      "event": "award", "badge": .text(badge.text), "at": .text(at.text), "microCredential": .text(microCredential),
      "organization": .text(organization),
      "consent": [
        "on": .text(consent.on.description),
        "scope": .list(Consent.Scope.allCases.filter(consent.scope.contains).map { .text($0.rawValue) }),
      ],
    ]
    if let mark { object["mark"] = .text(mark) }
    object["credential"] = .object(credential)
    object["jwt"] = .text(jwt)
    return object
  }
}
