import StridedKernels
import StridedLayout

extension NDArray where Element: NumericScalar {
  /// The differences of neighbours along an axis, each less the one before it: fresh memory.
  ///
  /// Each order makes the axis shorter by 1, until it is empty. The order 0 gives a copy. Integer
  /// overflow traps, also that of unsigned integers that fall.
  ///
  /// - Parameters:
  ///   - order: how many times the differences are taken; traps if it is negative.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  /// - Complexity: O(n) for each order.
  public func differences(order: Int = 1, axis: Int = -1) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "differences")
    guard order >= 0 else { trap("differences: negative order \(order), shape \(shape)") }
    guard order > 0, shape[axis] > 0 else { return copy() }
    var result = self
    for _ in 0..<Swift.min(order, shape[axis]) {
      let count = result.shape[axis] - 1
      result = Self.combined(
        "differences", result.section(along: axis, from: 1, count: count),
        result.section(along: axis, from: 0, count: count), isInCOrder: true
      ) { Element._innerLoop(for: .subtract, $0) }
    }
    return result.asSending()
  }
}

extension NDArray where Element: RealScalar {
  /// The slopes along an axis at equal distances, in the shape of this array: fresh memory.
  ///
  /// Inside, a slope is the difference of both neighbours over twice the distance, of second order.
  /// At the ends it is the difference of the last two elements over the distance, of first order.
  /// These are NumPy's `gradient` with its defaults. `Float16` is computed in `Float`.
  ///
  /// - Parameters:
  ///   - spacing: the distance of neighbours.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none, or if it has
  ///     fewer than 2 elements.
  /// - Complexity: O(n).
  public func gradient(spacing: Element = 1, axis: Int = -1) -> sending NDArray {
    let axis = slopeAxis(axis)
    if Element.self == Float16.self {
      let wide = NDArray<Float>(converting: self).gradient(spacing: Float(spacing), axis: axis)
      return NDArray(converting: wide).asSending()
    }
    let count = shape[axis]
    let result = NDArray(uninitialized: Self.freshLayout(shape, for: "gradient"))
    let inside = result.section(along: axis, from: 1, count: count - 2)
    subtract(
      section(along: axis, from: 2, count: count - 2),
      section(along: axis, from: 0, count: count - 2), into: inside)
    divide(inside, 2 * spacing, into: inside)
    let slopes = (first: (1, 0), last: (count - 1, count - 2))
    for (place, (high, low)) in [(0, slopes.first), (count - 1, slopes.last)] {
      let end = result.section(along: axis, from: place, count: 1)
      subtract(
        section(along: axis, from: high, count: 1), section(along: axis, from: low, count: 1),
        into: end)
      divide(end, spacing, into: end)
    }
    return result.asSending()
  }

  /// The slopes along an axis at given coordinates, in the shape of this array: fresh memory.
  ///
  /// Inside, a slope is that of the parabola through an element and both neighbours, of second
  /// order. At the ends it is that of the line through the last two elements. Coordinates at equal
  /// distances give the same as ``gradient(spacing:axis:)``. Equal neighbouring coordinates give
  /// infinities or NaN. `Float16` is computed in `Float`.
  ///
  /// - Parameters:
  ///   - coordinates: the places of the elements along the axis; traps unless they are 1-D and as
  ///     many as the axis has elements.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none, or if it has
  ///     fewer than 2 elements.
  /// - Complexity: O(n), with memory for some times as many elements.
  public func gradient(at coordinates: NDArray, axis: Int = -1) -> sending NDArray {
    let axis = slopeAxis(axis)
    requireCoordinates(coordinates, along: axis, for: "gradient")
    if Element.self == Float16.self {
      let places = NDArray<Float>(converting: coordinates)
      let wide = NDArray<Float>(converting: self).gradient(at: places, axis: axis)
      return NDArray(converting: wide).asSending()
    }
    let count = shape[axis]
    let steps = coordinates.differences()
    if (steps .== steps[0]).all() { return gradient(spacing: steps[0], axis: axis) }
    let result = NDArray(uninitialized: Self.freshLayout(shape, for: "gradient"))
    // The weights of the elements before, at and after each place; of the axis's length less 2.
    let before = aligned(steps.section(along: 0, from: 0, count: count - 2), to: axis)
    let after = aligned(steps.section(along: 0, from: 1, count: count - 2), to: axis)
    let both = before + after
    let inside = result.section(along: axis, from: 1, count: count - 2)
    multiply(
      section(along: axis, from: 0, count: count - 2), -after / (before * both), into: inside)
    inside[...] +=
      section(along: axis, from: 1, count: count - 2) * ((after - before) / (before * after))
    inside[...] += section(along: axis, from: 2, count: count - 2) * (before / (after * both))
    for (place, low) in [(0, 0), (count - 1, count - 2)] {
      let end = result.section(along: axis, from: place, count: 1)
      subtract(
        section(along: axis, from: low + 1, count: 1), section(along: axis, from: low, count: 1),
        into: end)
      divide(end, steps[low], into: end)
    }
    return result.asSending()
  }

  /// The integrals along an axis by the trapezoidal rule at equal distances: fresh memory.
  ///
  /// The axis is dropped. Fewer than 2 elements give 0. Accuracy as ``sum()``; `Float16` is computed in `Float`.
  ///
  /// - Parameters:
  ///   - spacing: the distance of neighbours.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  /// - Complexity: O(n), with memory for as many elements.
  public func trapezoid(spacing: Element = 1, axis: Int = -1) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "trapezoid")
    if Element.self == Float16.self {
      let wide = NDArray<Float>(converting: self).trapezoid(spacing: Float(spacing), axis: axis)
      return NDArray(converting: wide).asSending()
    }
    let terms = sumsOfNeighbours(along: axis)
    multiply(terms, spacing, into: terms)
    divide(terms, 2, into: terms)
    return terms.sum(axis: axis)
  }

  /// The integrals along an axis by the trapezoidal rule at given coordinates: fresh memory.
  ///
  /// The axis is dropped. Fewer than 2 elements give 0. Where coordinates fall, the area counts as
  /// negative. Accuracy as ``sum()``; `Float16` is computed in `Float`.
  ///
  /// - Parameters:
  ///   - coordinates: the places of the elements along the axis; traps unless they are 1-D and as
  ///     many as the axis has elements.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  /// - Complexity: O(n), with memory for as many elements.
  public func trapezoid(at coordinates: NDArray, axis: Int = -1) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "trapezoid")
    requireCoordinates(coordinates, along: axis, for: "trapezoid")
    if Element.self == Float16.self {
      let places = NDArray<Float>(converting: coordinates)
      let wide = NDArray<Float>(converting: self).trapezoid(at: places, axis: axis)
      return NDArray(converting: wide).asSending()
    }
    let terms = sumsOfNeighbours(along: axis)
    multiply(terms, aligned(coordinates.differences(), to: axis), into: terms)
    divide(terms, 2, into: terms)
    return terms.sum(axis: axis)
  }
}

extension NDArray where Element: RealScalar {
  /// The axis of slopes; traps if it has fewer than 2 elements.
  private func slopeAxis(_ axis: Int) -> Int {
    let axis = layout.resolvedAxis(axis, for: "gradient")
    guard shape[axis] >= 2 else {
      trap("gradient: axis \(axis) of shape \(shape) has fewer than 2 elements")
    }
    return axis
  }

  /// Traps unless there is one coordinate for each element along an axis.
  private func requireCoordinates(
    _ coordinates: NDArray, along axis: Int, for operation: String
  ) {
    guard coordinates.rank == 1, coordinates.count == shape[axis] else {
      trap(
        "\(operation): coordinates of shape \(coordinates.shape) for axis \(axis) of extent \(shape[axis]), shape \(shape)"
      )
    }
  }

  /// A vector as an array that broadcasts along an axis of this one.
  private func aligned(_ vector: NDArray, to axis: Int) -> NDArray {
    var shape = Shape(repeating: 1, count: rank - axis)
    shape[0] = vector.count
    return vector.reshaped(to: shape)
  }

  /// The sums of neighbours along an axis.
  private func sumsOfNeighbours(along axis: Int) -> NDArray {
    let count = Swift.max(shape[axis] - 1, 0)
    return section(along: axis, from: Swift.min(1, shape[axis]), count: count)
      + section(along: axis, from: 0, count: count)
  }
}
