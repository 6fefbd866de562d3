import OpenBadges
import Testing

struct BakingTests {
  /// One pixel.
  static let png = Base64URL.decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ_pLvAAAAAElFTkSuQmCC")!
  /// One pixel with {"a":1}, compressed.
  static let compressed = Base64URL.decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAAJ2lUWHRvcGVuYmFkZ2VjcmVkZW50aWFsAAEAAAB4nKtWSlSyMqwFAAgqAglFOMVJAAAAAElFTkSuQmCC")!
  static let svg = Array(
    "<?xml version=\"1.0\"?>\n<!-- a stone -->\n<svg xmlns='http://www.w3.org/2000/svg' width=\"8\"><path d=\"M0 0\"/></svg>\n".utf8)

  // MARK: - PNG

  @Test func aPNGGivesBackWhatWasBaked() throws {
    let credential = JSON.object(try Sample().signed()).bytes(.ascii)
    let baked = try PNGBadge.bake(credential, into: Self.png)
    #expect(try PNGBadge.unbake(baked) == credential)
    #expect(baked.count == Self.png.count + credential.count + 12 + 24)
    #expect(try PNGBadge.bake(credential, into: PNGBadge.bake(Array("{}".utf8), into: baked)) == baked, "one takes the other's place")
  }

  @Test func aCompressedCredentialIsRead() throws { #expect(try PNGBadge.unbake(Self.compressed) == Array("{\"a\":1}".utf8)) }

  @Test func everyByteOfAPNGIsChecked() throws {
    let baked = try PNGBadge.bake(Array("{\"a\":1}".utf8), into: Self.png)
    for place in baked.indices {
      var flipped = baked
      flipped[place] ^= 0x10
      #expect(throws: BakingError.self, "byte \(place)") { try PNGBadge.unbake(flipped) }
      #expect(throws: BakingError.self, "cut at \(place)") { try PNGBadge.unbake(Array(baked[..<place])) }
    }
  }

  @Test func whatIsNoPNGWithOneCredentialIsRefused() throws {
    #expect(throws: BakingError.none) { try PNGBadge.unbake(Self.png) }
    #expect(throws: BakingError.otherFormat) { try PNGBadge.unbake(Self.svg) }
    #expect(throws: BakingError.large(limit: PNGBadge.largest)) {
      try PNGBadge.unbake(Self.png + [UInt8](repeating: 0, count: PNGBadge.largest))
    }
    #expect(throws: BakingError.damaged("something follows its end")) { try PNGBadge.unbake(Self.png + [0]) }
    let baked = try PNGBadge.bake(Array("{}".utf8), into: Self.png)
    let chunk = baked[33..<33 + 12 + 24 + 2]
    #expect(throws: BakingError.several) { try PNGBadge.unbake(Array(baked[..<33]) + chunk + baked[33...]) }
  }

  // MARK: - SVG

  @Test func anSVGGivesBackWhatWasBaked() throws {
    let sample = Sample()
    var document = try sample.signed()
    document["note"] = "a ]]> and <b> & \"quotes\""
    let baked = try SVGBadge.bake(document, into: Self.svg)
    #expect(try JSON(parsing: SVGBadge.unbake(baked)) == .object(document))
    let text = String(decoding: baked, as: UTF8.self)
    #expect(text.contains("<svg xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\" xmlns='http"))
    #expect(text.contains("width=\"8\"><openbadges:credential><![CDATA[{"))
    let jwt = try sample.signer.jwt(Sample.credential().object)
    #expect(try SVGBadge.unbake(SVGBadge.bake(jwt, into: Self.svg)) == Array(jwt.text.utf8))
    #expect(throws: BakingError.several) { try SVGBadge.bake(jwt, into: baked) }
  }

  @Test(arguments: [
    ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "document type"), ("<svg><script>alert(1)</script></svg>", "script"),
    ("<svg onload=\"alert(1)\"/>", "onload"), ("<svg><a href=\"javascript:alert(1)\"/></svg>", "outside"),
    ("<svg><image href=\"https://example.org/x.png\"/></svg>", "outside"), ("<svg><foreignObject/></svg>", "foreignobject"),
    ("<svg><g style=\"fill:url(https://example.org/x)\"/></svg>", "outside"), ("<svg><x:Script/></svg>", "script"),
    ("<svg><?php echo 1 ?></svg>", "processing instruction"), ("<svg a=\"&xxe;\"/>", "xxe"),
  ])
  func whatCouldHarmIsRefused(text: String, words: String) {
    let error = #expect(throws: BakingError.self) { try SVGBadge.unbake(Array(text.utf8)) }
    guard case .unsafe(let what)? = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(what.contains(words))
  }

  @Test(arguments: [
    "<svg", "<svg><g></svg>", "<svg/><svg/>", "<svg></svg>text", "<svg a='1' a='2'/>", "<svg a=1/>", "<svg a/>", "<svg><![CDATA[x</svg>",
    "<svg><!-- </svg>", "<svg a=\"<\"/>", "<svg><g/", "<svg></g></svg>", String(repeating: "<g>", count: 300),
    "<svg>" + String(repeating: "<g>", count: 300),
  ])
  func whatIsNoProperSVGIsRefused(text: String) { #expect(throws: BakingError.self) { try SVGBadge.unbake(Array(text.utf8)) } }

  @Test func anSVGHasOneCredentialAtMost() {
    let one = "<o:credential>{}</o:credential>"
    func svg(_ inner: String) -> [UInt8] { Array("<svg xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\">\(inner)</svg>".utf8) }
    #expect(throws: BakingError.none) { try SVGBadge.unbake(svg("")) }
    let own = Array("<svg><credential xmlns='https://purl.imsglobal.org/ob/v3p0'>{}</credential></svg>".utf8)
    #expect((try? SVGBadge.unbake(own)) == Array("{}".utf8), "where the element itself says what it is")
    #expect((try? SVGBadge.unbake(svg(one))) == Array("{}".utf8))
    #expect(throws: BakingError.several) { try SVGBadge.unbake(svg(one + one)) }
    #expect(throws: BakingError.several) { try SVGBadge.unbake(svg("<o:credential verify=\"a.b.c\">{}</o:credential>")) }
    #expect(throws: BakingError.self) { try SVGBadge.unbake(svg("<o:credential><g/></o:credential>")) }
    #expect(throws: BakingError.none) { try SVGBadge.unbake(Array("<svg><o:credential>{}</o:credential></svg>".utf8)) }
  }

  // MARK: - Evidence

  @Test func everyFormIsToldByItsFirstBytes() throws {
    let sample = Sample(), document = try sample.signed(), jwt = try sample.signer.jwt(Sample.credential().object)
    let forms: [[UInt8]] = [
      JSON.object(document).bytes(), [0x20, 0x0A] + JSON.object(document).bytes() + [0x0A], Array((jwt.text + "\n").utf8),
      try PNGBadge.bake(JSON.object(document).bytes(.ascii), into: Self.png), try PNGBadge.bake(Array(jwt.text.utf8), into: Self.png),
      try SVGBadge.bake(document, into: Self.svg), try SVGBadge.bake(jwt, into: Self.svg),
    ]
    for form in forms {
      var verifier = Verifier(now: Sample.now) { [files = sample.files] in files[$0] }
      #expect(verifier.verify(evidence: form).verdict == .valid)
    }
    for wrong in [[], Array("no badge at all".utf8), Array("[1]".utf8), Array("<html></html>".utf8), Array("{\"a\":1,\"a\":2}".utf8)]
      as [[UInt8]]
    {
      var verifier = Verifier(now: Sample.now) { _ in nil }
      let found = verifier.verify(evidence: wrong)
      #expect(found.verdict == .unreadable)
      #expect(found.checks.first?.sentence.isEmpty == false)
    }
  }
}
