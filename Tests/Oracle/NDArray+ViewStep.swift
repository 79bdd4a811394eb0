import Strided

extension NDArray {
  /// The view that a step makes, written as a user would write it.
  package func applying(_ step: ViewStep) -> NDArray {
    switch step {
    case .slice(let axis, let start, let stop, let step):
      return sliced(axis: axis, start: start, stop: stop, step: step)
    case .range(let axis, let lower, let upper):
      return ranged(axis: axis, lower: lower, upper: upper)
    case .index(let axis, let place):
      return indexed(axis: axis, at: place)
    case .permute(let axes):
      return transposed(axes: axes)
    case .transpose:
      return transposed()
    case .swapAxes(let first, let second):
      return swappingAxes(first, second)
    case .moveAxis(let from, let to):
      return movingAxis(from: from, to: to)
    case .flip(let axis):
      return flipped(axis: axis)
    case .flipAll:
      return flipped()
    case .newAxis(let axis):
      return expandingAxis(at: axis)
    case .squeeze(let axis):
      return squeezed(axis: axis)
    case .squeezeAll:
      return squeezed()
    case .reshape(let newShape):
      // According to the model a view is possible, so nil is a fault of the library.
      guard let result = reshapedView(to: Shape(newShape)) else {
        fatalError("reshapedView(to: \(newShape)) is nil for \(shape) \(strides)")
      }
      return result
    case .diagonal(let offset, let first, let second):
      return diagonal(offset: offset, axes: (first, second))
    case .broadcast(let newShape):
      return broadcast(to: Shape(newShape))
    case .whole(let isSubscript):
      return isSubscript ? self[...] : view()
    }
  }

  /// `start:stop:step` on one axis.
  private func sliced(axis: Int, start: Int?, stop: Int?, step: Int) -> NDArray {
    switch (axis, rank - axis) {
    case (0, _): self[.stride(from: start, to: stop, by: step)]
    case (_, 1): self[.ellipsis, .stride(from: start, to: stop, by: step)]
    case (1, _): self[.all, .stride(from: start, to: stop, by: step)]
    case (2, _): self[.all, .all, .stride(from: start, to: stop, by: step)]
    case (3, _): self[.all, .all, .all, .stride(from: start, to: stop, by: step)]
    default: preconditionFailure("the tests slice no axis past the fourth but the last")
    }
  }

  /// A native range on one axis.
  private func ranged(axis: Int, lower: Int, upper: Int) -> NDArray {
    let extent = shape[axis]
    switch (axis, rank - axis) {
    case (0, _) where upper == extent: return self[lower...]
    case (0, _): return self[lower..<upper]
    case (_, 1) where lower == 0: return self[.ellipsis, ..<upper]
    case (_, 1): return self[.ellipsis, lower..<upper]
    case (1, _) where upper > lower: return self[.all, lower...upper - 1]
    case (1, _): return self[.all, lower..<upper]
    case (2, _): return self[.all, .all, lower..<upper]
    case (3, _): return self[.all, .all, .all, lower..<upper]
    default: preconditionFailure("the tests slice no axis past the fourth but the last")
    }
  }

  /// One place of one axis; a 0-d view if it was the only axis.
  private func indexed(axis: Int, at place: Int) -> NDArray {
    switch (axis, rank - axis) {
    case (0, 1):
      let element: NDArray = self[place]
      return element
    case (0, _): return self[place, .ellipsis]
    case (_, 1): return self[.ellipsis, place]
    case (1, _): return self[.all, place]
    case (2, _): return self[.all, .all, place]
    case (3, _): return self[.all, .all, .all, place]
    default: preconditionFailure("the tests index no axis past the fourth but the last")
    }
  }
}
