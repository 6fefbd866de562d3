extension Layout.Route {
  /// The value of the `d` attribute of an SVG path, one decimal: "M192 107C209.5 107 209.5 35 227 35".
  package var pathData: String {
    var data = PathData()
    data.append("M", start)
    var at = start
    for segment in segments {
      switch segment {
      case .line(let to) where to.y == at.y: data.append("H", to.x)
      case .line(let to) where to.x == at.x: data.append("V", to.y)
      case .line(let to): data.append("L", to)
      case .curve(let one, let two, let to):
        data.append("C", one)
        data.append(" ", two)
        data.append(" ", to)
      }
      at = segment.end
    }
    return data.text
  }
}

extension Layout.Head {
  /// The `d` attribute of a filled triangle, as long as wide: "M235 29l-9 -4.5v9z".
  package func pathData(length: Double = 9) -> String {
    var data = PathData()
    data.append("M", tip)
    let half = length / 2
    switch heading {
    case .right: data.append("l", Layout.Point(-length, -half), "v", length)
    case .left: data.append("l", Layout.Point(length, -half), "v", length)
    case .down: data.append("l", Layout.Point(-half, -length), "h", length)
    case .up: data.append("l", Layout.Point(-half, length), "h", length)
    }
    data.append("z")
    return data.text
  }
}

private struct PathData {
  private(set) var text = ""

  mutating func append(_ command: String) {
    text += command
  }

  mutating func append(_ command: String, _ point: Layout.Point) {
    append(command, point.x)
    append(" ", point.y)
  }

  mutating func append(_ command: String, _ point: Layout.Point, _ second: String, _ number: Double) {
    append(command, point)
    append(second, number)
  }

  mutating func append(_ command: String, _ number: Double) {
    let tenths = Int((number * 10).rounded())
    text += command
    if tenths < 0 { text += "-" }
    text += String(tenths.magnitude / 10)
    if tenths % 10 != 0 { text += ".\(tenths.magnitude % 10)" }
  }
}
