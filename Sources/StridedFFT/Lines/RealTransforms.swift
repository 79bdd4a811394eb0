import Numerics
import Strided

extension AxisTransforms {
  /// The last axis and its number of points; traps if there is none.
  private func last(of shape: Shape) -> (axis: Int, count: Int) {
    guard let axis = axes.last, let count = counts.last else {
      trap("\(operation): no axis, shape \(shape); at least 1 is needed")
    }
    return (axis, count)
  }

  /// Writes half the transforms of real numbers: real transforms along the last axis, then complex ones.
  func runReal<Part: ComplexPart>(
    _ array: NDArray<Part>, _ norm: FourierNorm, to result: NDArray<Complex<Part>>
  ) {
    let (axis, count) = last(of: array.shape)
    let shape = halfShape(of: array.shape)
    require(result, shape)
    let width = MemoryLayout<Part>.stride
    let source = snapshot(array, for: result, width: width)
    var from = Operand(source, width: width)
    let to = Operand(result, width: width)
    var known = Shape(zip(from.shape, shape).map { min($0, $1) })
    known[axis] = min(from.shape[axis], count)
    from.shape = known
    let read = known[axis]
    known[axis] = count / 2 + 1
    var part = to
    part.shape = known
    from.transform(
      to: part, axis: axis, reading: read,
      PlanCache.shared.plan(.init(purpose: .real, count: count, width: width)),
      .realForward(isComplete: false), scale: norm.scale(points: count, isInverse: false))
    for (axis, count) in zip(axes, counts).dropLast().reversed() {
      from = part
      known[axis] = count
      let read = part.shape[axis]
      part.shape = known
      from.transform(
        to: part, axis: axis, reading: read,
        PlanCache.shared.plan(.init(purpose: .complex, count: count, width: width)),
        .forward, scale: norm.scale(points: count, isInverse: false))
    }
    withExtendedLifetime((source, result)) {}
  }

  /// Writes real numbers from half of their transforms: complex transforms along all axes but the last, then real
  /// ones.
  func runRealInverse<Part: ComplexPart>(
    _ array: NDArray<Complex<Part>>, _ norm: FourierNorm, to result: NDArray<Part>
  ) {
    let (axis, count) = last(of: array.shape)
    require(result, shape(of: array.shape))
    let width = MemoryLayout<Part>.stride
    let half = min(array.shape[axis], count / 2 + 1)
    var source = array
    if axes.count > 1 {
      // The other axes, of what the last axis needs.
      let cut = array.section(along: axis, upTo: half)
      let others = AxisTransforms(
        operation, cut.shape, counts: counts.dropLast(), axes: axes.dropLast())
      source = fresh(others.shape(of: cut.shape))
      others.run(cut, norm, isInverse: true, to: source)
    } else {
      source = snapshot(array, for: result, width: width)
    }
    var from = Operand(source, width: width)
    from.shape[axis] = half
    from.transform(
      to: Operand(result, width: width), axis: axis, reading: half,
      PlanCache.shared.plan(.init(purpose: .real, count: count, width: width)),
      .realBackward, scale: norm.scale(points: count, isInverse: true))
    withExtendedLifetime((source, result)) {}
  }

  /// Writes the cosine or sine transforms along all axes.
  func runTrigonometric<Part: ComplexPart>(
    _ array: NDArray<Part>, isSine: Bool, _ type: TrigonometricType, _ norm: FourierNorm,
    isInverse: Bool, to result: NDArray<Part>
  ) {
    for (axis, count) in zip(axes, counts) where type == .one && !isSine && count < 2 {
      trap("\(operation): \(count) points along axis \(axis) of type 1; at least 2 are needed")
    }
    require(result, shape(of: array.shape))
    let width = MemoryLayout<Part>.stride
    let source = snapshot(array, for: result, width: width)
    if axes.isEmpty {
      result.assign(source)
      return
    }
    var from = Operand(source, width: width)
    let to = Operand(result, width: width)
    var known = Shape(zip(from.shape, to.shape).map { min($0, $1) })
    for (axis, count) in zip(axes, counts).reversed() {
      let plan = PlanCache.shared.plan(
        .init(purpose: .trigonometric(isSine: isSine, type), count: count, width: width))
      from.shape = known
      let read = known[axis]
      known[axis] = count
      var part = to
      part.shape = known
      let points = type != .one ? 2 * count : isSine ? 2 * (count + 1) : 2 * (count - 1)
      from.transform(
        to: part, axis: axis, reading: read, plan,
        .trigonometric(isOrthonormal: norm == .orthonormal),
        scale: norm.scale(points: points, isInverse: isInverse))
      from = to
    }
    withExtendedLifetime((source, result)) {}
  }
}

extension NDArray {
  /// A view of the first numbers of each line along an axis.
  func section(along axis: Int, upTo count: Int) -> NDArray {
    var extents = shape
    extents[axis] = count
    return view(
      through: Layout(
        shape: extents, strides: strides, offset: layout.offset, isWritable: isWritable))
  }
}
