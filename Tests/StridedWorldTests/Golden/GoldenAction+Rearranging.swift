import Strided

extension GoldenAction {
  /// Views by pieces, windows and other strides; nil for other steps.
  func rearranged() throws -> (any GoldenArray)? {
    switch step.operation {
    case .rotate:
      let axes = (try step.number(1), try step.number(2))
      return array.rotated(quarterTurns: try step.number(0), axes: axes)
    case .broadcastTogether: return try broadcastTogether()
    case .windowsOfAxis:
      return array.slidingWindows(of: try step.number(0), axis: try step.number(1))
    case .windows:
      let axes = step.groups.count > 1 ? step.numbers(1) : nil
      return array.slidingWindows(of: Shape(step.numbers()), axes: axes)
    case .asStrided:
      return array.unsafeAsStrided(
        shape: Shape(step.numbers(0)), strides: Strides(step.numbers(1)),
        offset: step.numbers(2)[0])
    case .trimZeros:
      let ends: TrimmedEnds = step.mode == "f" ? .front : step.mode == "b" ? .back : .both
      return array.trimmingZeros(from: ends)
    case .split:
      return array.split(into: try step.number(0), axis: try step.number(1))[try step.number(2)]
    case .splitUnevenly:
      let parts = array.split(unevenlyInto: try step.number(0), axis: try step.number(1))
      return parts[try step.number(2)]
    case .splitAt:
      return array.split(at: step.numbers(1), axis: try step.number(0))[try step.number(1)]
    case .unstack: return array.unstacked(axis: try step.number(0))[try step.number(1)]
    case .slicesAlong: return array.slices(along: try step.number(0))[try step.number(1)]
    case .viewAs: return try viewed(as: GoldenElements.type(of: step.mode ?? " "))
    default: return nil
    }
  }

  private func viewed<Other: GoldenElement>(as type: Other.Type) throws -> any GoldenArray {
    guard let view = array.view(as: type) else {
      let obstacle = array.obstacle(toViewingAs: type).map { "\($0)" }
      throw GoldenProblem("\(step.text): no view as \(type): \(obstacle ?? "no obstacle")")
    }
    return view
  }

  /// One of two arrays, broadcast together; the second may have another element type.
  private func broadcastTogether() throws -> any GoldenArray {
    func withSecond<Other: GoldenArray>(_ second: Other, _ place: Int) -> any GoldenArray {
      let pair = Strided.broadcastTogether(array, second.array)
      return place == 0 ? pair.0 : pair.1
    }
    return withSecond(try anyOperand(1), try step.number())
  }
}

extension GoldenAction where Element: GoldenPart {
  /// Pairs as complex numbers; nil for other steps.
  func paired() throws -> (any GoldenArray)? {
    guard step.operation == .complexView else { return nil }
    guard let view = array.complexView() else {
      throw GoldenProblem("\(step.text): no complex view")
    }
    return view
  }
}

extension GoldenAction where Element: ComplexScalar, Element.RealType: GoldenPart {
  /// The parts of complex numbers; nil for other steps.
  func parted() throws -> (any GoldenArray)? {
    switch step.operation {
    case .real: return array.real
    case .imaginary: return array.imaginary
    case .parts: return array.parts
    default: return nil
    }
  }
}
