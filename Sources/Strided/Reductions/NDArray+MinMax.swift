import StridedKernels
import StridedLayout

extension NDArray where Element: OrderedScalar {
  /// The minimum and the maximum of all elements, found in one pass over memory.
  ///
  /// Both are NaN if an element is NaN. Traps if there are no elements to compare.
  ///
  /// ```swift
  /// let (least, greatest) = NDArray([3, 1, 2]).minMax()
  /// print(least, greatest)  // 1 3
  /// ```
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @_alwaysEmitIntoClient
  public func minMax() -> (min: Element, max: Element) {
    unsafe withUnsafeTemporaryAllocation(of: Element.self, capacity: 2) { pair in
      let place = unsafe Int(bitPattern: pair.baseAddress.unsafelyUnwrapped)
      core.reduce(
        Element._loops(for: .minMax), Element.self, to: place,
        width: 2 * MemoryLayout<Element>.stride)
      return unsafe (pair[0], pair[1])
    }
  }

  /// The minima and the maxima along one axis, found in one pass over memory: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. All other
  /// rules are those of ``minMax()``.
  ///
  /// - Complexity: O(n); the same results for any number of threads.
  public func minMax(
    axis: Int, keepingAxes: Bool = false
  ) -> sending (min: NDArray, max: NDArray) { minMax(axes: [axis], keepingAxes: keepingAxes) }

  /// The minima and the maxima along several axes, found in one pass over memory: fresh memory.
  ///
  /// Traps if an axis is out of range, or if an axis repeats. All other rules are the same as along
  /// one axis.
  ///
  /// - Complexity: O(n); the same results for any number of threads.
  public func minMax(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending (min: NDArray, max: NDArray) {
    let (minima, maxima) = pairedExtrema(axes: axes, keepingAxes: keepingAxes)
    return (min: minima.copy(), max: maxima.copy())
  }

  /// Writes the minima and the maxima along several axes, which are dropped, to two existing arrays.
  ///
  /// If arrays overlap, the results are as if this array had been copied first, and the maxima are written
  /// last. Traps, before anything is written, if an axis is out of range or repeats, if the shape of a
  /// result is not this shape without the axes, if a result is read-only, or if there are no elements for one.
  ///
  /// - Complexity: O(n); the same results for any number of threads.
  public func minMax(axes: [Int], into results: (min: NDArray, max: NDArray)) {
    let (minima, maxima) = pairedExtrema(axes: axes, keepingAxes: false)
    results.max.requireShape(maxima.shape, for: "minMax")
    results.min.receive(minima, for: "minMax")
    results.max.receive(maxima, for: "minMax")
  }

  /// Writes the minima and the maxima along one axis, which is dropped, to two existing arrays.
  public func minMax(axis: Int, into results: (min: NDArray, max: NDArray)) {
    minMax(axes: [axis], into: results)
  }

  /// The minima and the maxima along several axes, as views of memory that holds them in pairs.
  private func pairedExtrema(
    axes: [Int], keepingAxes: Bool
  ) -> (min: NDArray, max: NDArray) {
    let pairs = core.reduced(
      Element._loops(for: .minMax), axes: axes, keepingAxes: keepingAxes, Element.self,
      width: 2 * MemoryLayout<Element>.stride)
    /// The first or the second element of every pair.
    func elements(_ place: Int) -> NDArray {
      var layout = pairs.layout.asView
      for axis in 0..<layout.rank { layout.strides[axis] *= 2 }
      layout.offset = place
      return NDArray(storage: pairs.storage, layout: layout)
    }
    return (min: elements(0), max: elements(1))
  }
}
