import StridedKernels
import StridedLayout

/// Writes the elementwise sum of two arrays to a third one, through to its memory.
///
/// The sources are broadcast to the result's shape. Whatever overlaps, the result is as if the sources
/// had been copied first; one that is read at its own place alone, or lies apart, is not copied. Traps,
/// before anything is written, where shapes do not fit or the result is read-only; and where integers
/// overflow.
///
/// - Complexity: O(n), no allocation unless a source overlaps in a way for which no safe order is
///   known.
public func add<Element: NumericScalar>(
  _ left: NDArray<Element>, _ right: NDArray<Element>, into result: NDArray<Element>
) {
  result.combine(.add, left, right, for: "add")
}

/// Writes the elementwise difference of two arrays to a third one, through to its memory; as
/// ``add(_:_:into:)``.
public func subtract<Element: NumericScalar>(
  _ left: NDArray<Element>, _ right: NDArray<Element>, into result: NDArray<Element>
) {
  result.combine(.subtract, left, right, for: "subtract")
}

/// Writes the elementwise product of two arrays to a third one, through to its memory; as
/// ``add(_:_:into:)``.
public func multiply<Element: NumericScalar>(
  _ left: NDArray<Element>, _ right: NDArray<Element>, into result: NDArray<Element>
) {
  result.combine(.multiply, left, right, for: "multiply")
}

/// Writes the elementwise quotient of two arrays to a third one, through to its memory; as
/// ``add(_:_:into:)``, with the rules of `/`.
public func divide<Element: NumericScalar>(
  _ left: NDArray<Element>, _ right: NDArray<Element>, into result: NDArray<Element>
) {
  result.combine(.divide, left, right, for: "divide")
}

extension NDArray where Element: NumericScalar {
  /// Writes `left op right` to this array.
  fileprivate func combine(
    _ operation: ArithmeticOperation, _ left: NDArray, _ right: NDArray, for name: String
  ) {
    requireWritable(name)
    guard let first = left.placement.broadcast(to: shape),
      let second = right.placement.broadcast(to: shape)
    else {
      trap(
        "\(name): shapes \(left.shape) and \(right.shape) do not broadcast to the result's, \(shape)"
      )
    }
    guard count > 0 else { return }
    let nest = LoopNest(placement, first, second)
    if mustCopy(left, .first, nest) {
      combine(operation, left.copy(order: .k), right, for: name)
    } else if mustCopy(right, .second, nest) {
      combine(operation, left, right.copy(order: .k), for: name)
    } else {
      defer { withExtendedLifetime((storage, left.storage, right.storage)) {} }
      Element._arithmetic.combine(operation, nest, memory, left.memory, right.memory)
    }
  }

  /// Whether a source is read after its place was written: never when the nest runs upwards and the
  /// source lies above, but tiles, in which competing operands are walked, keep to no direction.
  private func mustCopy(_ source: NDArray, _ operand: SourceOperand, _ nest: LoopNest) -> Bool {
    let overlap = nest.overlap(
      of: operand,
      displacement: source.memory.address - memory.address,
      width: MemoryLayout<Element>.stride
    )
    return !overlap.isHarmless && (overlap != .forward || nest.competingAxis != nil)
  }
}
