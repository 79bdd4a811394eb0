/// The area of a drawing inside the axes.
struct Frame: Equatable, Sendable {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  var horizontal: Extent { Extent(start: left, end: right) }
  /// From the bottom to the top.
  var vertical: Extent { Extent(start: bottom, end: top) }

  /// The axes, with a grid line for each labelled value.
  func axes(x: Axis, y: Axis) -> [Markup] {
    let across = y.scale.ticks.flatMap { tick -> [Markup] in
      guard tick.isLabelled, let place = y.scale.position(of: tick.value) else { return [] }
      return [
        Drawing.line("grid", from: (left, place), to: (right, place)),
        Drawing.text(y.format(tick.value), x: left - 6, y: place + 4, kind: "tick", anchor: .end),
      ]
    }
    let along = x.scale.ticks.flatMap { tick -> [Markup] in
      guard let place = x.scale.position(of: tick.value), place >= left - 0.5, place <= right + 0.5
      else { return [] }
      let mark = Drawing.line("axis", from: (place, bottom), to: (place, bottom + 4))
      guard tick.isLabelled else { return [mark] }
      return [
        mark,
        Drawing.text(
          x.format(tick.value), x: place, y: bottom + 18, kind: "tick", anchor: .middle),
      ]
    }
    let titles = [
      Drawing.text(y.title, x: 2, y: top - 12, kind: "axis-title"),
      Drawing.text(
        x.title, x: (left + right) / 2, y: bottom + 34, kind: "axis-title", anchor: .middle),
    ]
    return across + [Drawing.line("axis", from: (left, bottom), to: (right, bottom))] + along
      + titles
  }
}
