import Strided

extension GoldenAction {
  /// The view that a step makes, or its copy if no view can describe it; nil for other steps.
  func viewed() throws -> (any GoldenArray)? {
    switch step.operation {
    case .slice: return sliced(try axisSelections(step.operands[0].indices ?? []))
    case .view: return array.view()
    case .transpose: return array.transposed()
    case .permute: return array.transposed(axes: step.numbers())
    case .swapAxes: return array.swappingAxes(try step.number(0), try step.number(1))
    case .moveAxis: return array.movingAxis(from: try step.number(0), to: try step.number(1))
    case .expand: return array.expandingAxis(at: try step.number())
    case .squeeze: return array.squeezed()
    case .squeezeAxis: return array.squeezed(axis: try step.number())
    case .flip: return array.flipped()
    case .flipAxis: return array.flipped(axis: try step.number())
    case .diagonal:
      return array.diagonal(
        offset: try step.number(0), axes: (try step.number(1), try step.number(2)))
    case .broadcast: return array.broadcast(to: Shape(step.numbers()))
    case .reshape: return array.reshaped(to: Shape(step.numbers()), order: try step.order())
    case .ravel: return array.raveled(order: try step.order())
    default: return nil
    }
  }

  /// A slice by the subscript that has as many indices.
  private func sliced(_ selections: [AxisSelection]) -> NDArray<Element> {
    let indices = selections.map { GoldenAxisIndex(selection: $0) }
    switch indices.count {
    case 1: return array[indices[0]]
    case 2: return array[indices[0], indices[1]]
    case 3: return array[indices[0], indices[1], indices[2]]
    case 4: return array[indices[0], indices[1], indices[2], indices[3]]
    default: return array[selections]
    }
  }
}
