import Numerics
import StridedKernels
import StridedLayout

extension NDArray where Element: ComplexScalar {
  /// The real parts: a view that shares the memory, writable if this array is.
  ///
  /// The parts are shown as they are stored, also for numbers that are not finite.
  ///
  /// ```swift
  /// let a = NDArray<Complex<Double>>.zeros([2])
  /// a.real.fill(1)
  /// print(a)  // [1.+0.j 1.+0.j]
  /// ```
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  public var real: NDArray<Element.RealType> {
    NDArray<Element.RealType>(storage: storage, layout: layout.part(0, of: 2))
  }

  /// The imaginary parts: a view that shares the memory, writable if this array is.
  ///
  /// The parts are shown as they are stored, also for numbers that are not finite.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  public var imaginary: NDArray<Element.RealType> {
    NDArray<Element.RealType>(storage: storage, layout: layout.part(1, of: 2))
  }

  /// The parts of every number along a new last axis of extent 2: a view that shares the memory.
  ///
  /// The real part is first. The view is writable if this array is. Traps if the rank would exceed
  /// 64. ``complexView()`` is the inverse.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 3.
  public var parts: NDArray<Element.RealType> {
    NDArray<Element.RealType>(storage: storage, layout: layout.partsAsAxis(2, for: "parts"))
  }
}

extension NDArray where Element: ComplexPart {
  /// Pairs along the last axis as complex numbers, without that axis: a view of the memory.
  ///
  /// The view is writable if this array is. Nil unless the last axis has extent 2 and stride 1, and
  /// all other strides and the offset of the first element are even.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  public func complexView() -> NDArray<Complex<Element>>? {
    guard let extent = shape.last, extent == 2 else { return nil }
    guard let pairs = view(as: Complex<Element>.self) else { return nil }
    return pairs.view(through: pairs.layout.droppingAxis(rank - 1))
  }
}
