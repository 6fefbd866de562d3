/// Layout happens along two axes, whichever way the drawing runs: `along` leads from rank to rank, `across` from node to node within one.
struct AxisPoint: Equatable {
  var along, across: Double

  /// - Parameter origin: where the drawing of the part begins.
  func point(_ direction: LayoutOptions.Direction, from origin: Layout.Point) -> Layout.Point {
    switch direction {
    case .leftToRight: Layout.Point(along + origin.x, across + origin.y)
    case .topToBottom: Layout.Point(across + origin.x, along + origin.y)
    }
  }
}

enum AxisHeading {
  case forward, backward, rightward, leftward

  func heading(_ direction: LayoutOptions.Direction) -> Layout.Heading {
    switch (self, direction) {
    case (.forward, .leftToRight), (.rightward, .topToBottom): .right
    case (.backward, .leftToRight), (.leftward, .topToBottom): .left
    case (.rightward, .leftToRight), (.forward, .topToBottom): .down
    case (.leftward, .leftToRight), (.backward, .topToBottom): .up
    }
  }
}

/// The way of an edge while it is being drawn.
struct AxisRoute {
  enum Segment {
    case line(AxisPoint)
    case curve(AxisPoint, AxisPoint, AxisPoint)
  }

  private(set) var start: AxisPoint
  private(set) var end: AxisPoint
  private(set) var segments: [Segment] = []
  var heads: [(tip: AxisPoint, heading: AxisHeading)] = []

  init(start: AxisPoint) {
    self.start = start
    end = start
  }

  /// On along the rank axis; lines in a row become one.
  mutating func run(to along: Double) {
    guard along != end.along else { return }
    end.along = along
    if case .line? = segments.last { segments.removeLast() }
    segments.append(.line(end))
  }

  mutating func line(to point: AxisPoint) {
    segments.append(.line(point))
    end = point
  }

  /// A curve that leaves and arrives along the rank axis.
  mutating func swing(to point: AxisPoint) {
    if point.across == end.across {
      run(to: point.along)
      return
    }
    let middle = (end.along + point.along) / 2
    segments.append(.curve(AxisPoint(along: middle, across: end.across), AxisPoint(along: middle, across: point.across), point))
    end = point
  }

  mutating func curve(_ first: AxisPoint, _ second: AxisPoint, to point: AxisPoint) {
    segments.append(.curve(first, second, point))
    end = point
  }

  func reversed() -> AxisRoute {
    var route = AxisRoute(start: end)
    var starts = [start]
    for segment in segments {
      switch segment {
      case .line(let to), .curve(_, _, let to): starts.append(to)
      }
    }
    for (index, segment) in segments.enumerated().reversed() {
      switch segment {
      case .line: route.line(to: starts[index])
      case .curve(let first, let second, _): route.curve(second, first, to: starts[index])
      }
    }
    route.heads = heads
    return route
  }

  func route(_ direction: LayoutOptions.Direction, from origin: Layout.Point) -> Layout.Route {
    Layout.Route(
      start: start.point(direction, from: origin),
      segments: segments.map { segment in
        switch segment {
        case .line(let to): .line(to: to.point(direction, from: origin))
        case .curve(let first, let second, let to):
          .curve(first.point(direction, from: origin), second.point(direction, from: origin), to: to.point(direction, from: origin))
        }
      },
      heads: heads.map { Layout.Head(tip: $0.tip.point(direction, from: origin), heading: $0.heading.heading(direction)) })
  }
}
