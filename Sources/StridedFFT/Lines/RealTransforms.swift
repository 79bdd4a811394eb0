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

  /// Half the transforms of real numbers: fresh memory.
  func real<Part: ComplexPart>(
    _ array: NDArray<Part>, _ norm: FourierNorm, isConjugate: Bool = false
  ) -> NDArray<Complex<Part>> {
    let result: NDArray<Complex<Part>> = fresh(halfShape(of: array.shape))
    real(array, norm, isConjugate: isConjugate, to: result)
    return result
  }

  /// Writes half the transforms of real numbers: real transforms along the last axis, then complex ones.
  ///
  /// - Parameter isConjugate: whether the conjugates are written; for one axis.
  func real<Part: ComplexPart>(
    _ array: NDArray<Part>, _ norm: FourierNorm, isConjugate: Bool = false,
    to result: NDArray<Complex<Part>>
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
      .init(isConjugate: isConjugate), scale: norm.scale(points: count, isInverse: false))
    for (axis, count) in zip(axes, counts).dropLast().reversed() {
      from = part
      known[axis] = count
      let read = part.shape[axis]
      part.shape = known
      from.transform(
        to: part, axis: axis, reading: read,
        PlanCache.shared.plan(.init(purpose: .complex, count: count, width: width)),
        .init(), scale: norm.scale(points: count, isInverse: false))
    }
    withExtendedLifetime((source, result)) {}
  }

  /// Real numbers from half of their transforms: fresh memory.
  func realInverse<Part: ComplexPart>(
    _ array: NDArray<Complex<Part>>, _ norm: FourierNorm, isConjugate: Bool = false
  ) -> NDArray<Part> {
    let result: NDArray<Part> = fresh(shape(of: array.shape))
    realInverse(array, norm, isConjugate: isConjugate, to: result)
    return result
  }

  /// Writes real numbers from half of their transforms: complex transforms along all axes but the last, then real
  /// ones.
  ///
  /// - Parameter isConjugate: whether the conjugates of the numbers are transformed; for one axis.
  func realInverse<Part: ComplexPart>(
    _ array: NDArray<Complex<Part>>, _ norm: FourierNorm, isConjugate: Bool = false,
    to result: NDArray<Part>
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
        operation, cut.shape, Array(counts.dropLast()), Array(axes.dropLast()))
      source = others.complex(cut, norm, isInverse: true)
    } else {
      source = snapshot(array, for: result, width: width)
    }
    var from = Operand(source, width: width)
    from.shape[axis] = half
    from.transform(
      to: Operand(result, width: width), axis: axis, reading: half,
      PlanCache.shared.plan(.init(purpose: .real, count: count, width: width)),
      .init(isInverse: true, isConjugate: isConjugate),
      scale: norm.scale(points: count, isInverse: true))
    withExtendedLifetime((source, result)) {}
  }

  /// The cosine or sine transforms along all axes: fresh memory.
  func trigonometric<Part: ComplexPart>(
    _ array: NDArray<Part>, _ kind: TrigonometricKind, _ norm: FourierNorm, isInverse: Bool = false
  ) -> NDArray<Part> {
    let result: NDArray<Part> = fresh(shape(of: array.shape))
    trigonometric(array, kind, norm, isInverse: isInverse, to: result)
    return result
  }

  /// Writes the cosine or sine transforms along all axes.
  ///
  /// - Parameter isInverse: whether `kind` is the inverse of the transform that `norm` is for.
  func trigonometric<Part: ComplexPart>(
    _ array: NDArray<Part>, _ kind: TrigonometricKind, _ norm: FourierNorm,
    isInverse: Bool = false, to result: NDArray<Part>
  ) {
    for (axis, count) in zip(axes, counts) where count < kind.minimumCount {
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
        .init(purpose: .trigonometric(kind), count: count, width: width))
      from.shape = known
      let read = known[axis]
      known[axis] = count
      var part = to
      part.shape = known
      from.transform(
        to: part, axis: axis, reading: read, plan,
        .init(isOrthonormal: norm == .orthonormal),
        scale: norm.scale(points: kind.points(of: count), isInverse: isInverse))
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
