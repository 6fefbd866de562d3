/// The colour of links and fills, worked out from the catalog's accent so that it reads on paper and in the dark.
///
/// The style sheet says the same with relative colours; these are the literals for browsers that don't know them. Hue stays,
/// lightness is capped at 0.46 on light and set to 0.82 on dark grounds (OKLCH), as in the style sheet.
struct Accent: Sendable {
  let light: String
  let dark: String
  /// Contrast with the page (WCAG 2.2), the lower of both.
  let contrast: Double

  /// - Parameter hex: `#rrggbb`.
  init(_ hex: String) {
    let accent = OKLab(SRGB(hex))
    let light = OKLab(lightness: min(accent.lightness, 0.46), a: accent.a, b: accent.b).inGamut
    let chroma = (accent.a * accent.a + accent.b * accent.b).squareRoot(), scale = chroma > 0.1 ? 0.1 / chroma : 1
    let dark = OKLab(lightness: 0.82, a: accent.a * scale, b: accent.b * scale).inGamut
    self.light = light.hex
    self.dark = dark.hex
    contrast = min(light.contrast(with: SRGB("#ffffff")), dark.contrast(with: SRGB("#12181a")))
  }
}

/// A colour as screens show it; each channel from 0 to 1.
struct SRGB: Equatable, Sendable {
  var red: Double
  var green: Double
  var blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `#rrggbb`; black where it is none.
  init(_ hex: String) {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    self.init(red: Double(value >> 16 & 255) / 255, green: Double(value >> 8 & 255) / 255, blue: Double(value & 255) / 255)
  }

  var hex: String {
    let channels = [red, green, blue].map { Int(min(max($0, 0), 1) * 255 + 0.5) }
    return "#" + channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The channels in proportion to light.
  var linear: (red: Double, green: Double, blue: Double) { (Self.linear(red), Self.linear(green), Self.linear(blue)) }

  /// WCAG 2.2, relative luminance.
  var luminance: Double {
    let light = linear
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  func contrast(with other: SRGB) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func linear(_ channel: Double) -> Double {
    if channel <= 0.04045 { return channel / 12.92 }
    let base = (channel + 0.055) / 1.055
    return base * base * Roots.root(5, of: base * base)
  }

  /// The inverse: from light to a channel.
  static func channel(_ light: Double) -> Double {
    if light <= 0.0031308 { return light * 12.92 }
    let fifth = light * light * light * light * light
    return 1.055 * Roots.root(3, of: fifth.squareRoot().squareRoot()) - 0.055
  }
}

/// A colour by perceived lightness and two opponent axes (Björn Ottosson's OKLab, as in CSS Color 4).
struct OKLab: Sendable {
  var lightness: Double
  var a: Double
  var b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ color: SRGB) {
    let light = color.linear
    let l = Roots.root(3, of: 0.4122214708 * light.red + 0.5363325363 * light.green + 0.0514459929 * light.blue)
    let m = Roots.root(3, of: 0.2119034982 * light.red + 0.6806995451 * light.green + 0.1073969566 * light.blue)
    let s = Roots.root(3, of: 0.0883024619 * light.red + 0.2817188376 * light.green + 0.6299787005 * light.blue)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  private var linear: [Double] {
    let l = lightness + 0.3963377774 * a + 0.2158037573 * b
    let m = lightness - 0.1055613458 * a - 0.0638541728 * b
    let s = lightness - 0.0894841775 * a - 1.2914855480 * b
    let (l3, m3, s3) = (l * l * l, m * m * m, s * s * s)
    return [
      4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3, -1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3,
      -0.0041960863 * l3 - 0.7034186147 * m3 + 1.7076147010 * s3,
    ]
  }

  /// The nearest colour of this lightness and hue that a screen can show: chroma gives way.
  var inGamut: SRGB {
    var color = self
    for _ in 0..<64 {
      let light = color.linear
      if light.allSatisfy({ (-0.0005...1.0005).contains($0) }) { break }
      color.a *= 0.95
      color.b *= 0.95
    }
    let channels = color.linear.map { SRGB.channel(min(max($0, 0), 1)) }
    return SRGB(red: channels[0], green: channels[1], blue: channels[2])
  }
}

/// Roots by Newton's method: the same on every machine, without a mathematics library.
enum Roots {
  static func root(_ degree: Int, of value: Double) -> Double {
    guard value > 0 else { return 0 }
    var guess = 1.0
    for _ in 0..<60 {
      var power = 1.0
      for _ in 1..<degree { power *= guess }
      let next = guess - (guess * power - value) / (Double(degree) * power)
      if next == guess { break }
      guess = next
    }
    return guess
  }
}
