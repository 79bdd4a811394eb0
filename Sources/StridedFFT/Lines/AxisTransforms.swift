import Numerics
import Strided

/// A transform along some axes of an array: the axes, their numbers of points, and the factor.
struct AxisTransforms {
  /// The name of the function in messages.
  let operation: String
  /// The axes, the one that is transformed first last.
  private(set) var axes: [Int] = []
  /// The number of points of each axis.
  private(set) var counts: [Int] = []

  /// Checks axes and counts; traps if an axis is out of range or repeats, or if a count is below 1.
  ///
  /// - Parameters:
  ///   - counts: nil for the extents of the axes.
  ///   - axes: nil for the last axes, as many as counts, or all.
  ///   - isFromHalf: whether the last axis has half of a transform of real numbers, so that the default for n numbers
  ///     is 2 (n - 1) points.
  init(
    _ operation: String, _ shape: Shape, _ counts: [Int]?, _ axes: [Int]?, isFromHalf: Bool = false
  ) {
    self.operation = operation
    let rank = shape.count
    if let counts, axes == nil, counts.count > rank {
      trap("\(operation): \(counts.count) counts for the \(rank) axes of shape \(shape)")
    }
    let named = axes ?? Array(rank - (counts?.count ?? rank)..<rank)
    if let counts, counts.count != named.count {
      trap("\(operation): \(counts.count) counts for \(named.count) axes, shape \(shape)")
    }
    for (place, axis) in named.enumerated() {
      let resolved = axis < 0 ? axis + rank : axis
      if resolved < 0 || resolved >= rank {
        trap("\(operation): axis \(axis) is out of range for rank \(rank), shape \(shape)")
      }
      if self.axes.contains(resolved) {
        trap("\(operation): axis \(axis) is repeated in \(named), shape \(shape)")
      }
      let extent = shape[resolved]
      let isHalf = isFromHalf && place == named.count - 1
      let count = counts?[place] ?? (isHalf ? 2 * (extent - 1) : extent)
      if count < 1 {
        trap(
          "\(operation): \(count) points along axis \(axis) of shape \(shape); at least 1 is needed"
        )
      }
      self.axes.append(resolved)
      self.counts.append(count)
    }
  }

  /// A transform along one axis.
  init(_ operation: String, _ shape: Shape, _ count: Int?, _ axis: Int, isFromHalf: Bool = false) {
    self.init(operation, shape, count.map { [$0] }, [axis], isFromHalf: isFromHalf)
  }

  /// A transform of matrices; traps unless there are two axes.
  init(
    _ operation: String, _ shape: Shape, _ counts: [Int]?, two axes: [Int],
    isFromHalf: Bool = false
  ) {
    if axes.count != 2 { trap("\(operation): \(axes.count) axes instead of 2, shape \(shape)") }
    self.init(operation, shape, counts, axes, isFromHalf: isFromHalf)
  }

  /// The shape with the numbers of points as extents.
  func shape(of shape: Shape) -> Shape {
    var extents = Array(shape)
    for (axis, count) in zip(axes, counts) { extents[axis] = count }
    return Shape(extents)
  }

  /// The shape of half a transform of real numbers: the last axis has n / 2 + 1 numbers.
  func halfShape(of shape: Shape) -> Shape {
    var extents = Array(self.shape(of: shape))
    if let axis = axes.last, let count = counts.last { extents[axis] = count / 2 + 1 }
    return Shape(extents)
  }

  /// Traps unless a result has a shape and may be written.
  func require<Element>(_ result: NDArray<Element>, _ shape: Shape) {
    if result.shape != shape {
      trap("\(operation): the result has shape \(shape), not \(result.shape)")
    }
    if result.layout.isWritable { return }
    trap(
      "\(operation): the view of shape \(shape) is read-only, \(result.layout.reasonForReadOnly)")
  }

  /// An uninitialized array.
  func fresh<Element>(_ shape: Shape) -> NDArray<Element> { .uninitialized(shape, for: operation) }

  /// The array, or a copy if writing the result would change numbers before they are read.
  ///
  /// The first transform is the one along the last axis. It alone reads the array.
  func snapshot<Element, Other>(
    _ array: NDArray<Element>, for result: NDArray<Other>, width: Int
  ) -> NDArray<Element> {
    if let axis = axes.last,
      Operand(array, width: width).isReadBeforeItIsWritten(
        by: Operand(result, width: width), axis: axis)
    {
      return array
    }
    return array.sharesMemory(with: result, maximumWork: 4096) == false ? array : array.copy()
  }

  /// The complex transforms of real or complex numbers along all axes: fresh memory.
  func complex<Element: Scalar, Part: ComplexPart>(
    _ array: NDArray<Element>, _ norm: FourierNorm, isInverse: Bool = false
  ) -> NDArray<Complex<Part>> {
    let result: NDArray<Complex<Part>> = fresh(shape(of: array.shape))
    complex(array, norm, isInverse: isInverse, to: result)
    return result
  }

  /// Writes the complex transforms of real or complex numbers along all axes, the last one first.
  ///
  /// - Parameter plan: a plan for complex numbers and all counts; by default those of the cache.
  func complex<Element: Scalar, Part: ComplexPart>(
    _ array: NDArray<Element>, _ norm: FourierNorm, isInverse: Bool = false,
    plan: LinePlan? = nil, to result: NDArray<Complex<Part>>
  ) {
    require(result, shape(of: array.shape))
    let width = MemoryLayout<Part>.stride
    let source = snapshot(array, for: result, width: width)
    if axes.isEmpty {
      assign(source, to: result)
      return
    }
    var from = Operand(source, width: width)
    let to = Operand(result, width: width)
    // What is read, and then what is known of the result: along axes that were not transformed yet, zeros follow.
    var known = Shape(zip(from.shape, to.shape).map { min($0, $1) })
    for (axis, count) in zip(axes, counts).reversed() {
      let isReal = !from.isComplex && !isInverse && plan == nil
      let plan =
        plan
        ?? PlanCache.shared.plan(
          .init(purpose: isReal ? .real : .complex, count: count, width: width))
      from.shape = known
      let read = known[axis]
      known[axis] = count
      var part = to
      part.shape = known
      from.transform(
        to: part, axis: axis, reading: read, plan,
        .init(isInverse: isInverse, isComplete: isReal),
        scale: norm.scale(points: count, isInverse: isInverse))
      from = to
    }
    withExtendedLifetime((source, result)) {}
  }

  /// Assigns real or complex numbers to complex ones.
  private func assign<Element, Part: ComplexPart>(
    _ array: NDArray<Element>, to result: NDArray<Complex<Part>>
  ) {
    if let numbers = array as? NDArray<Complex<Part>> {
      result.assign(numbers)
    } else if let numbers = array as? NDArray<Part> {
      result.fill(.zero)
      result.real.assign(numbers)
    }
  }
}
