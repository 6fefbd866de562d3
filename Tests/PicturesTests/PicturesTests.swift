import Pictures
import Testing

struct PicturesTests {
  private static let svg = Array(
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"#985438\"/></svg>".utf8)

  @Test func aPictureHasTheSizeAskedForAndTheSameBytesEachTime() throws {
    let png = try PNGDrawing.png(Self.svg, width: 120, height: 63)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(Array(png[16..<24]) == [0, 0, 0, 120, 0, 0, 0, 63])
    #expect(try PNGDrawing.png(Self.svg, width: 120, height: 63) == png)
    #expect(try PNGDrawing.png(Array(Self.svg.reversed().reversed()), width: 64, height: 64) != png)
  }

  @Test func whatIsNoSVGIsRefused() {
    for wrong in ["", "text", "<svg", "<html/>"] {
      #expect(throws: PNGDrawing.Failure.self) { try PNGDrawing.png(Array(wrong.utf8), width: 10, height: 10) }
    }
  }

  @Test func aCodeHasItsFindersAndItsQuietZone() throws {
    let code = try #require(QRCode("https://catalog.example.org/badges/0123456789abcdef0123456789abcdef/"))
    for (x, y) in [(0, 0), (code.size - 7, 0), (0, code.size - 7)] {
      #expect((0..<7).allSatisfy { code.isDark(x + $0, y) && code.isDark(x, y + $0) })
      #expect(!code.isDark(x + 1, y + 1) && code.isDark(x + 3, y + 3))
    }
    let svg = String(decoding: code.svg(label: "Link to <this> \"badge\" & more"), as: UTF8.self)
    #expect(svg.contains("viewBox=\"0 0 \(code.size + 8) \(code.size + 8)\""))
    #expect(svg.contains("aria-label=\"Link to &lt;this> &quot;badge&quot; &amp; more\""))
    #expect(QRCode(String(repeating: "x", count: 4000)) == nil)
  }
}
