import Testing

@testable import SiteBuilder

@Suite struct AccentTests {
  @Test func aColorSurvivesTheWayThroughOKLab() {
    for hex in ["#0b6074", "#ffffff", "#000000", "#ff0000", "#7f7f7f", "#123456"] {
      #expect(OKLab(SRGB(hex)).inGamut.hex == hex)
    }
  }

  @Test func blackOnWhiteHasTheHighestContrast() {
    #expect((SRGB("#000000").contrast(with: SRGB("#ffffff")) * 10).rounded() == 210)
  }

  /// Reference values from CSS Color 4: oklch(0.62796 0.25768 29.23) is #ff0000.
  @Test func redHasItsPublishedLightness() {
    #expect(abs(OKLab(SRGB("#ff0000")).lightness - 0.62796) < 0.0005)
  }

  /// Level AA of WCAG 2.2 asks for 4.5.
  @Test func everyAccentGivesReadableLinks() {
    for red in stride(from: 0, through: 255, by: 51) {
      for green in stride(from: 0, through: 255, by: 51) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let hex = SRGB(red: Double(red) / 255, green: Double(green) / 255, blue: Double(blue) / 255).hex
          #expect(Accent(hex).contrast >= 4.5, "\(hex)")
        }
      }
    }
  }
}
