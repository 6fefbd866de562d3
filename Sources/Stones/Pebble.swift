/// The bare outline of a pebble, for counting what is not a micro-credential.
package enum Pebble {
  /// The path of an outline that fills the box, the same for the same id. Sizes are in units of the drawing.
  package static func path(id: String, width: Double, height: Double) -> [UInt8] {
    var roll = Roll(seed: Fingerprint(id).value)
    var bytes: [UInt8] = []
    Outline(.pebble, in: Outline.Box(x: 0, y: 0, width: width, height: height), roll: &roll).write(into: &bytes)
    return bytes
  }
}
