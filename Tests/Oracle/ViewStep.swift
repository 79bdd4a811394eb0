/// One way to make a view of an array, applied to the model and to the library.
package enum ViewStep: Equatable {
  /// NumPy's `start:stop:step` on an axis.
  case slice(axis: Int, start: Int?, stop: Int?, step: Int)
  /// An exact native range of an axis.
  case range(axis: Int, lower: Int, upper: Int)
  /// One place of an axis, which disappears.
  case index(axis: Int, at: Int)
  /// The axes in another order.
  case permute([Int])
  /// The axes in the opposite order.
  case transpose
  /// Two axes exchanged.
  case swapAxes(Int, Int)
  /// One axis moved.
  case moveAxis(from: Int, to: Int)
  /// One axis reversed.
  case flip(axis: Int)
  /// All axes reversed.
  case flipAll
  /// A new axis of extent 1.
  case newAxis(at: Int)
  /// An axis of extent 1 dropped.
  case squeeze(axis: Int)
  /// All axes of extent 1 dropped.
  case squeezeAll
  /// Another shape, if strides can describe it.
  case reshape([Int])
  /// The diagonal of two axes.
  case diagonal(offset: Int, first: Int, second: Int)
  /// Repeated along axes; read-only.
  case broadcast([Int])
  /// The whole array, as `view()` or `a[...]` gives it.
  case whole(isSubscript: Bool)
}

extension ModelArray {
  /// The view that a step makes.
  package func applying(_ step: ViewStep) -> ModelArray {
    switch step {
    case .slice(let axis, let start, let stop, let step):
      return sliced(axis: axis, start: start, stop: stop, step: step)
    case .range(let axis, let lower, let upper):
      return selecting(Array(lower..<upper), axis: axis)
    case .index(let axis, let place):
      return indexed(axis: axis, at: place < 0 ? place + shape[axis] : place)
    case .permute(let axes):
      return permuted(axes)
    case .transpose:
      return transposed()
    case .swapAxes(let first, let second):
      var axes: [Int] = Array(0..<rank)
      axes.swapAt(first, second)
      return permuted(axes)
    case .moveAxis(let from, let to):
      var axes: [Int] = Array(0..<rank)
      axes.remove(at: from)
      axes.insert(from, at: to)
      return permuted(axes)
    case .flip(let axis):
      return flipped(axis: axis)
    case .flipAll:
      var result = self
      for axis in 0..<rank {
        result = result.flipped(axis: axis)
      }
      return result
    case .newAxis(let axis):
      return expanded(at: axis)
    case .squeeze(let axis):
      return squeezed(axis: axis)
    case .squeezeAll:
      return reshaped(to: shape.filter { $0 != 1 })
    case .reshape(let newShape):
      return reshaped(to: newShape)
    case .diagonal(let offset, let first, let second):
      return diagonal(offset: offset, firstAxis: first, secondAxis: second)
    case .broadcast(let newShape):
      guard let repeated = broadcast(to: newShape) else {
        preconditionFailure("the model itself is wrong")
      }
      return repeated
    case .whole:
      return self
    }
  }
}
