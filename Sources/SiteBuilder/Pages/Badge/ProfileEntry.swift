import FrontMatter
import Mustache

/// A badge as an entry of a LinkedIn profile ("Licenses & certifications").
struct ProfileEntry: Sendable {
  let name: String
  let organization: String
  let issued: CalendarDate
  let expires: CalendarDate?
  let url: String
  let id: String

  /// Opens the form with every field filled in.
  var address: String {
    var fields = [
      ("startTask", "CERTIFICATION_NAME"), ("name", name), ("organizationName", organization), ("issueYear", "\(issued.year)"),
      ("issueMonth", "\(issued.month)"),
    ]
    if let expires { fields += [("expirationYear", "\(expires.year)"), ("expirationMonth", "\(expires.month)")] }
    fields += [("certUrl", url), ("certId", id)]
    return "https://www.linkedin.com/profile/add?" + fields.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
  }

  /// The same under the labels of the form, for whoever fills it in by hand.
  var fields: [FactView] {
    [
      FactView("Name", name), FactView("Issuing organization", organization), FactView("Issue date", issued.monthAndYear),
      expires.map { FactView("Expiration date", $0.monthAndYear) }, FactView("Credential ID", id), FactView("Credential URL", url),
    ].compactMap { $0 }
  }

  /// For a query: all but letters, digits and four marks as a percent sign and two digits (RFC 3986, section 2).
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.append(Character(Unicode.Scalar(byte)))
      default: encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}

extension CalendarDate {
  /// `December 2019`
  var monthAndYear: String { "\(Self.monthName(month)) \(year)" }
}
