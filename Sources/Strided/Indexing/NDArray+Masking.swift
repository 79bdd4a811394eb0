import StridedKernels
import StridedLayout

extension NDArray {
  /// The elements that a mask selects, in C order: a copy.
  ///
  /// A mask of this shape gives an array of one axis. A mask of fewer axes covers the first axes
  /// and replaces them by one; the other axes follow. Assigning writes in place: one value for all
  /// selected elements, or exactly as many values as the mask selects, in C order. The mask and the
  /// values are read before anything is written, even if they share memory with this array. Traps
  /// if the extents differ or the values do not fit.
  ///
  /// ```swift
  /// let a = NDArray([3, -1, 4, -1, 5])
  /// a[a .< 0] = 0
  /// print(a, a[a .> 3])  // [3 0 4 0 5] [4 5]
  /// ```
  ///
  /// - Complexity: O(n).
  public subscript(_ mask: NDArray<Bool>) -> NDArray {
    get {
      guard mask.shape == shape else { return gathered([mask.operand]) }
      return compressed(mask)
    }
    nonmutating set {
      guard mask.shape == shape else {
        scatter(
          newValue, to: IndexedSelection(layout, [mask.operand], for: "subscript"),
          for: "masked assignment")
        return
      }
      expand(newValue, to: mask)
    }
  }

  /// The elements that a mask of the same shape selects.
  private func compressed(_ mask: NDArray<Bool>) -> NDArray {
    let mask = mask.isContiguous(.c) ? mask : mask.copy()
    // Counting few elements would take as long as moving them.
    if let few = core.packed(byFew: mask.core) { return NDArray(few) }
    return NDArray(core.packed(by: mask.core, total: mask.sum()))
  }

  /// Writes values to the elements that a mask of the same shape selects.
  private func expand(_ values: NDArray, to mask: NDArray<Bool>) {
    requireWritable("masked assignment")
    let isDisjoint = mask.isContiguous(.c) && mask.isDisjoint(from: self)
    let mask = isDisjoint ? mask : mask.copy()
    let total = mask.sum()
    guard let line = values.layout.broadcastForAssignment(to: [total]) else {
      trap(
        "masked assignment: shape \(values.shape) for \(total) selected elements of \(shape)"
      )
    }
    guard total > 0 else { return }
    let seen = values.view(through: line)
    let source = seen.isDisjoint(from: self) ? seen : seen.copy()
    core.unpack(source.core, by: mask.core)
  }
}
